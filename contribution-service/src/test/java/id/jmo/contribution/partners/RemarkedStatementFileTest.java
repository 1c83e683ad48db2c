package id.jmo.contribution.partners;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.contribution.config.CollectionProperties;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.platform.statementfiles.StatementLine;
import id.jmo.platform.values.Rupiah;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkedStatementFileTest {

    private static final Instant AT = Instant.parse("2026-11-26T17:00:00Z");
    private static final String NUMBER = "88801512345678901";
    private static final String PAYMENT = "0199e3a5-c1d2-7000-a1b2-c3d4e5f60718";

    private final RemarkedStatementFile file = new RemarkedStatementFile(
            new CollectionAccount("8888000002"),
            new CollectionProperties(
                    "88801",
                    Path.of("none"),
                    Duration.ZERO,
                    Duration.ZERO,
                    1,
                    Duration.ZERO,
                    "VA/(?<account>\\d{9,20})/(?<reference>[^/]{1,64})/",
                    Duration.ZERO));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VA/88801512345678901/0199e3a5-c1d2-7000-a1b2-c3d4e5f60718/",
                "SETORAN VA/88801512345678901/0199e3a5-c1d2-7000-a1b2-c3d4e5f60718/ TOKO MAJU",
                "SETORAN DARI TOKO MAJU JAYA VA/888015123\n45678901/0199e3a5-c1d2-\n7000-a1b2-c3d4e5f60718/\nLUNAS"
            })
    void a_line_says_which_payment_it_is_wherever_the_bank_breaks_it(String text) {
        CollectedEntry entry = entry("NOTHING OF IT", text);

        assertThat(entry)
                .isEqualTo(new CollectedEntry(
                        "1001",
                        AT,
                        true,
                        Rupiah.of(36_800),
                        new VirtualAccount(NUMBER),
                        new PaymentReference(PAYMENT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SETORAN TUNAI",
                "VA/88801512345678901/",
                "VA/88801012345678901/0199e3a5/",
                "VA/88801512345678901/ /",
                "VA/88801512345678901/0199e3a5-c1d2-7000-a1b2-c3d4e5f607180199e3a5-c1d2-7000-a1b2-c3d4e5f60718/"
            })
    void a_line_that_says_it_otherwise_is_of_no_payment(String text) {
        CollectedEntry entry = entry(text);

        assertThat(entry.account()).isNull();
        assertThat(entry.reference()).isNull();
    }

    @Test
    void the_account_is_the_one_that_the_virtual_accounts_belong_to() {
        assertThat(file.account()).isEqualTo("8888000002");
    }

    private CollectedEntry entry(String... texts) {
        return file.entry(new StatementLine("1001", AT, true, Rupiah.of(36_800), texts[0], List.of(texts), null, null));
    }
}
