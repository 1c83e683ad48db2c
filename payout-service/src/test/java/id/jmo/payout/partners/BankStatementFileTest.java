package id.jmo.payout.partners;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.model.reconciliation.StatementEntry.Direction;
import id.jmo.payout.model.reconciliation.StatementEntry.Purpose;
import id.jmo.platform.statementfiles.StatementLine;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BankStatementFileTest {

    private static final Instant AT = Instant.parse("2026-11-27T03:00:00Z");
    private static final String REFERENCE = "0199e3a5c1d27000a1b2c3d4e5f60718";

    private final BankStatementFile file = new BankStatementFile(
            new SourceAccount("8888000001"),
            new FeeRule(Pattern.compile("^BIAYA (TRF|TRANSFER)\\b"), Rupiah.of(6_500)));

    @Test
    void a_line_of_a_file_is_the_entry_that_the_interface_would_give() {
        StatementEntry entry = file.entry(new StatementLine(
                "1001",
                AT,
                false,
                Rupiah.of(2_500_000),
                "TRF",
                List.of("nothing of ours", "TRF " + REFERENCE),
                "014",
                Confidential.of("1234567890")));

        assertThat(entry)
                .isEqualTo(new StatementEntry(
                        "1001",
                        AT,
                        Direction.OUT,
                        Rupiah.of(2_500_000),
                        REFERENCE,
                        "014",
                        Confidential.of("1234567890"),
                        Purpose.OTHER));
    }

    @Test
    void what_the_contract_calls_a_fee_is_one_and_money_that_comes_in_is_none() {
        assertThat(entry(false, 2_500).purpose()).isEqualTo(Purpose.FEE);
        assertThat(entry(false, 6_501).purpose()).isEqualTo(Purpose.OTHER);
        assertThat(entry(true, 2_500).purpose()).isEqualTo(Purpose.OTHER);
        assertThat(entry(true, 2_500).direction()).isEqualTo(Direction.IN);
    }

    private StatementEntry entry(boolean credit, long amount) {
        return file.entry(new StatementLine(
                "1002", AT, credit, Rupiah.of(amount), "BIAYA TRF 1001", List.of("BIAYA TRF 1001"), null, null));
    }
}
