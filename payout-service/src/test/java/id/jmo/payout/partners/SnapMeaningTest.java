package id.jmo.payout.partners;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.payout.model.BankResult;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.RefusalReason;
import id.jmo.platform.snap.SnapAnswer;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapMeaningTest {

    private static final PayoutAccount ACCOUNT =
            new PayoutAccount("014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS"));
    private static final PayoutOrder ORDER = PayoutOrder.of(
            PayoutId.of("01920000-0000-7000-8000-00000000f001"),
            new PayoutCause.Claim(ClaimId.next()),
            MemberId.next(),
            Rupiah.of(9_600_000),
            ACCOUNT,
            Instant.EPOCH);

    @Test
    void a_number_that_the_bank_excludes_by_its_form_is_an_unknown_account() {
        assertThat(
                        inquiry(
                                400,
                                "\"responseCode\":\"4001601\",\"responseMessage\":\"Invalid Field Format beneficiaryAccountNo\""))
                .isEqualTo(new BankResult.AccountNotPayable(RefusalReason.ACCOUNT_UNKNOWN, "4001601"));
        assertThat(inquiry(
                        400, "\"responseCode\":\"4001601\",\"responseMessage\":\"Invalid Field Format X-TIMESTAMP\""))
                .isInstanceOf(BankResult.Inconclusive.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"beneficiaryAccountName\":\"EILEEN COLLINS\",\"beneficiaryAccountNo\":\"999\"",
                "\"beneficiaryAccountName\":\"EILEEN COLLINS\",\"beneficiaryBankCode\":\"008\"",
                "\"beneficiaryAccountName\":\" \"",
                "\"beneficiaryAccountNo\":\"1234567890\""
            })
    void a_name_counts_only_if_it_is_there_and_of_the_account_we_asked_about(String fields) {
        assertThat(inquiry(200, "\"responseCode\":\"2001600\"," + fields)).isInstanceOf(BankResult.Inconclusive.class);
    }

    @Test
    void a_success_about_another_reference_is_no_success() {
        assertThat(SnapMeaning.ofTransfer(
                        answer(200, "18", "\"responseCode\":\"2001800\",\"partnerReferenceNo\":\"another\""), ORDER))
                .isInstanceOf(BankResult.Inconclusive.class);
        assertThat(SnapMeaning.ofTransfer(answer(200, "18", "\"responseCode\":\"2001800\""), ORDER))
                .isInstanceOf(BankResult.TransferDone.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":{\"value\":\"9600001.00\",\"currency\":\"IDR\"}",
                "\"amount\":{\"value\":\"9600000.00\",\"currency\":\"USD\"}",
                "\"beneficiaryAccountNo\":\"999\"",
                "\"beneficiaryBankCode\":\"008\""
            })
    void an_answer_about_another_amount_or_account_says_nothing_of_ours(String fields) {
        assertThat(SnapMeaning.ofTransfer(answer(200, "18", "\"responseCode\":\"2001800\"," + fields), ORDER))
                .isInstanceOf(BankResult.Inconclusive.class);
        assertThat(SnapMeaning.ofTransfer(answer(403, "18", "\"responseCode\":\"4031802\"," + fields), ORDER))
                .isInstanceOf(BankResult.Inconclusive.class);
        assertThat(status("\"latestTransactionStatus\":\"00\"," + fields)).isInstanceOf(BankResult.Inconclusive.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"originalPartnerReferenceNo\":\"another\"",
                "\"serviceCode\":\"17\"",
                "\"amount\":{\"value\":\"9600001.00\",\"currency\":\"IDR\"}",
                "\"amount\":{\"value\":\"much\",\"currency\":\"IDR\"}"
            })
    void a_status_counts_only_if_it_is_about_our_transfer(String fields) {
        assertThat(status("\"latestTransactionStatus\":\"00\"," + fields)).isInstanceOf(BankResult.Inconclusive.class);
    }

    @Test
    void a_status_may_write_the_amount_in_any_way() {
        assertThat(status("\"latestTransactionStatus\":\"00\",\"amount\":{\"value\":\"9600000\"}"))
                .isInstanceOf(BankResult.TransferDone.class);
    }

    @Test
    void a_failed_transfer_has_the_reason_that_the_bank_gave_before() {
        assertThat(status("\"latestTransactionStatus\":\"06\",\"previousResponseCode\":\"4031818\""))
                .isEqualTo(new BankResult.TransferRejected(RefusalReason.ACCOUNT_CLOSED, "2003600/06"));
        assertThat(status("\"latestTransactionStatus\":\"06\",\"previousResponseCode\":\"?\""))
                .isEqualTo(new BankResult.TransferRejected(RefusalReason.REFUSED_BY_BANK, "2003600/06"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"2001800\"",
                "{}",
                "{\"responseCode\":\"200180\"}",
                "{\"responseCode\":\"2001700\"}",
                "{\"responseCode\":\"5001800\"}",
                "{\"responseCode\":\"2001800\"",
                "{\"responseCode\":\"2001800\"}{\"responseCode\":\"2001800\"}",
                "<html></html>"
            })
    void what_is_not_one_answer_of_the_service_with_the_status_is_none(String body) {
        assertThat(SnapAnswer.read(200, body.getBytes(StandardCharsets.UTF_8), "18"))
                .isEmpty();
    }

    private static BankResult inquiry(int status, String fields) {
        return SnapMeaning.ofInquiry(answer(status, "16", fields), ACCOUNT);
    }

    private static BankResult status(String fields) {
        return SnapMeaning.ofStatus(answer(200, "36", "\"responseCode\":\"2003600\"," + fields), ORDER);
    }

    private static SnapAnswer answer(int status, String service, String fields) {
        return SnapAnswer.read(status, ("{" + fields + "}").getBytes(StandardCharsets.UTF_8), service)
                .orElseThrow();
    }
}
