package id.jmo.payout.partners;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.payout.application.reconciliation.BankStatement.Answer;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.model.reconciliation.StatementEntry.Direction;
import id.jmo.platform.reconciliation.StatementCursor;
import id.jmo.platform.reconciliation.Totals;
import id.jmo.platform.snap.SnapAnswer;
import id.jmo.platform.snap.SnapStatements;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapStatementTest {

    private static final FeeRule FEES = new FeeRule(Pattern.compile("^BIAYA TRF"), Rupiah.of(6_500));

    private static final Instant BEGIN = Instant.parse("2026-10-04T17:00:00Z");
    private static final Instant END = Instant.parse("2026-10-05T17:00:00Z");
    private static final String REFERENCE = "0192000000007000800000000000f001";
    private static final String GOOD = """
            {"transactionId":"77","transactionDate":"2026-10-05T10:20:00+07:00","type":"DEBIT",
             "amount":{"value":"9600000.00","currency":"IDR"},"remark":"TRF",
             "detailInfo":{"partnerReferenceNo":"%s","beneficiaryBankCode":"014",
             "beneficiaryAccountNo":"1234567890"}}""".formatted(REFERENCE);

    @Test
    void a_page_is_read_with_its_totals_and_where_to_go_on() {
        var answer = read("""
                "hasMore":"Y","lastRecordDateTime":"2026-10-05T10:20:00+07:00",
                "totalDebitEntries":{"numberOfEntries":"7","amount":{"value":"67200000.00","currency":"IDR"}},
                "totalCreditEntries":{"numberOfEntries":"0","amount":{"value":"0.00","currency":"IDR"}},
                "detailData":[%s]""".formatted(GOOD));

        assertThat(answer).isInstanceOfSatisfying(Answer.Page.class, page -> {
            assertThat(page.entries())
                    .containsExactly(new StatementEntry(
                            "77",
                            Instant.parse("2026-10-05T03:20:00Z"),
                            Direction.OUT,
                            Rupiah.of(9_600_000),
                            REFERENCE,
                            "014",
                            Confidential.of("1234567890"),
                            StatementEntry.Purpose.OTHER));
            assertThat(page.totals()).isEqualTo(new Totals(7, Rupiah.of(67_200_000), 0, Rupiah.ZERO));
            assertThat(page.goOnFrom()).isEqualTo(new StatementCursor(Instant.parse("2026-10-05T03:20:00Z"), "77"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRF 0192000000007000800000000000f001",
                "0192000000007000800000000000f001/JHT",
                "BI-FAST-0192000000007000800000000000f001"
            })
    void a_reference_that_stands_in_the_remark_only_is_found_there(String remark) {
        assertThat(entry(GOOD.replaceAll("(?s)\"remark.*", "\"remark\":\"" + remark + "\"}"))
                        .reference())
                .isEqualTo(REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIAYA ADM", "00192000000007000800000000000f001", ""})
    void a_remark_without_a_reference_names_no_payout(String remark) {
        assertThat(entry(GOOD.replaceAll("(?s)\"remark.*", "\"remark\":\"" + remark + "\"}"))
                        .reference())
                .isNull();
    }

    @Test
    void a_day_without_entries_is_a_page_of_none() {
        assertThat(read("\"hasMore\":\"N\"")).isInstanceOfSatisfying(Answer.Page.class, page -> {
            assertThat(page.entries()).isEmpty();
            assertThat(page.totals()).isNull();
            assertThat(page.goOnFrom()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"transactionId\":\"77\"|\"transactionId\":\"\"",
                "\"type\":\"DEBIT\"|\"type\":\"OTHER\"",
                "\"currency\":\"IDR\"|\"currency\":\"USD\"",
                "9600000.00|9600000.50",
                "9600000.00|much",
                "9600000.00|-1.00",
                "9600000.00|0.00",
                "2026-10-05T10:20:00+07:00|yesterday",
                "2026-10-05T10:20:00+07:00|2026-10-06T00:00:00+07:00",
                "2026-10-05T10:20:00+07:00|2026-10-04T23:59:59+07:00"
            })
    void a_page_of_which_one_entry_cannot_be_read_is_none(String change) {
        String[] parts = change.split("\\|");
        assertThat(GOOD).contains(parts[0]);

        assertThat(read("\"detailData\":[" + GOOD + "," + GOOD.replace(parts[0], parts[1]) + "]"))
                .isInstanceOf(Answer.NoPage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hasMore\":\"Y\"",
                "\"hasMore\":\"Y\",\"lastRecordDateTime\":\"\"",
                "\"totalDebitEntries\":{},\"totalCreditEntries\":{}"
            })
    void a_page_that_does_not_say_how_to_go_on_or_how_much_there_is_is_none(String fields) {
        assertThat(read(fields)).isInstanceOf(Answer.NoPage.class);
    }

    @Test
    void any_other_code_is_no_page() {
        assertThat(answerOf(answer(404, "\"responseCode\":\"4041401\""))).isEqualTo(new Answer.NoPage("4041401"));
    }

    private static StatementEntry entry(String detail) {
        return ((Answer.Page) read("\"detailData\":[" + detail + "]")).entries().getFirst();
    }

    private static Answer read(String fields) {
        return answerOf(answer(200, "\"responseCode\":\"2001400\"," + fields));
    }

    private static Answer answerOf(SnapAnswer answer) {
        return SnapStatement.answer(SnapStatements.page(answer, BEGIN, END), FEES);
    }

    private static SnapAnswer answer(int status, String fields) {
        return SnapAnswer.read(status, ("{" + fields + "}").getBytes(StandardCharsets.UTF_8), "14")
                .orElseThrow();
    }
}
