package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each answer the bank can give, the state it leads to: the table of docs/payouts.md, row by row. */
class BankAnswersTest extends PayoutComponentTest {

    @ParameterizedTest(name = "transfer: {0} {1}")
    @CsvSource({
        // The fault, its code, and how many transfers are asked for until the money is there.
        "SLOW, 2001800, 1",
        "HTTP_500, 500, 2",
        "CUT_BEFORE_ACTING, , 2",
        "CUT_AFTER_ACTING, , 1",
        "TIMEOUT_BEFORE_ACTING, , 2",
        "TIMEOUT_AFTER_ACTING, , 1",
        "ANSWER_TWICE, , 1",
        "DELIVERED_TWICE, 4091800, 1",
        "MALFORMED_ANSWER, , 1",
        "SIGNATURE_REFUSED, 4011800, 2",
        "PENDING_THEN_SUCCESS, 2021800, 1",
        "ANSWER_BEFORE_ACTING, 4001800, 2",
        "ANSWER_BEFORE_ACTING, 4001801, 2",
        "ANSWER_BEFORE_ACTING, 4001802, 2",
        "ANSWER_BEFORE_ACTING, 4011801, 2",
        "ANSWER_BEFORE_ACTING, 4031804, 2",
        "ANSWER_BEFORE_ACTING, 4031806, 2",
        "ANSWER_BEFORE_ACTING, 4031814, 2",
        "ANSWER_BEFORE_ACTING, 4031815, 2",
        "ANSWER_BEFORE_ACTING, 4031820, 2",
        "ANSWER_BEFORE_ACTING, 4031823, 2",
        "ANSWER_BEFORE_ACTING, 4041802, 2",
        "ANSWER_BEFORE_ACTING, 4051800, 2",
        "ANSWER_BEFORE_ACTING, 4091800, 2",
        "ANSWER_BEFORE_ACTING, 4291800, 2",
        "ANSWER_BEFORE_ACTING, 5001800, 2",
        "ANSWER_BEFORE_ACTING, 5041800, 2",
        "ANSWER_AFTER_ACTING, 2021800, 1",
        "ANSWER_AFTER_ACTING, 4041818, 1",
        "ANSWER_AFTER_ACTING, 4091801, 1",
        "ANSWER_AFTER_ACTING, 5001801, 1",
        "ANSWER_AFTER_ACTING, 5001802, 1",
        "ANSWER_AFTER_ACTING, 5041800, 1",
        // A code of another service or another status is no answer.
        "ANSWER_AFTER_ACTING, 2001700, 1",
        "ANSWER_BEFORE_ACTING, 200, 2"
    })
    void whatever_the_transfer_is_answered_the_money_arrives_once(String fault, String code, int transfers) {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), fault, ",\"calls\":1" + more(fault, code));

        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, transfers);
        assertThat(eventsOf(claim)).containsExactly(COMPLETED);
    }

    @ParameterizedTest(name = "transfer: {0}")
    @CsvSource({
        "4031802, LIMIT_EXCEEDED",
        "4031803, REFUSED_BY_BANK",
        "4031805, REFUSED_BY_BANK",
        "4031809, ACCOUNT_DORMANT",
        "4031818, ACCOUNT_CLOSED",
        "4041803, REFUSED_BY_BANK",
        "4041811, ACCOUNT_UNKNOWN"
    })
    void a_transfer_that_the_bank_refuses_is_a_refused_payout(String code, String reason) {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), "ANSWER_BEFORE_ACTING", more("", code));

        approve(claim);

        assertThat(awaitEvent(REFUSED, claim).json().path("reason").asString()).isEqualTo(reason);
        assertNothingPaid(claim, 1);
        assertThat(stateOf(claim)).isEqualTo("REFUSED");
    }

    @ParameterizedTest(name = "inquiry: {0} {1}")
    @CsvSource({
        "SLOW, 2001600",
        "HTTP_500, 500",
        "CUT_BEFORE_ACTING, ",
        "CUT_AFTER_ACTING, ",
        "TIMEOUT_BEFORE_ACTING, ",
        "TIMEOUT_AFTER_ACTING, ",
        "ANSWER_TWICE, ",
        "DELIVERED_TWICE, 4091600",
        "MALFORMED_ANSWER, ",
        "SIGNATURE_REFUSED, 4011600",
        "ANSWER_BEFORE_ACTING, 2001600",
        "ANSWER_BEFORE_ACTING, 2021600",
        "ANSWER_BEFORE_ACTING, 4001600",
        "ANSWER_BEFORE_ACTING, 4001601",
        "ANSWER_BEFORE_ACTING, 4011601",
        "ANSWER_BEFORE_ACTING, 4031606",
        "ANSWER_BEFORE_ACTING, 4041602",
        "ANSWER_BEFORE_ACTING, 4091600",
        "ANSWER_BEFORE_ACTING, 4291600",
        "ANSWER_BEFORE_ACTING, 5041600"
    })
    void an_inquiry_without_a_clear_answer_delays_and_never_fails(String fault, String code) {
        Case claim = newCase();
        SandboxBank.fault("inquiry", claim.account(), fault, ",\"calls\":1" + more(fault, code));

        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 1);
    }

    @ParameterizedTest(name = "inquiry: {0}")
    @CsvSource({
        "4031602, LIMIT_EXCEEDED",
        "4031603, REFUSED_BY_BANK",
        "4031605, REFUSED_BY_BANK",
        "4031609, ACCOUNT_DORMANT",
        "4031618, ACCOUNT_CLOSED",
        "4041603, REFUSED_BY_BANK",
        "4041611, ACCOUNT_UNKNOWN"
    })
    void an_account_that_cannot_be_paid_is_a_refused_payout(String code, String reason) {
        Case claim = newCase();
        SandboxBank.fault("inquiry", claim.account(), "ANSWER_BEFORE_ACTING", more("", code));

        approve(claim);

        assertThat(awaitEvent(REFUSED, claim).json().path("reason").asString()).isEqualTo(reason);
        assertNothingPaid(claim, 0);
    }

    @ParameterizedTest(name = "account: {0}")
    @CsvSource({"DORMANT, ACCOUNT_DORMANT", "CLOSED, ACCOUNT_CLOSED"})
    void dormant_and_closed_accounts_are_refused_before_any_transfer(String status, String reason) {
        Case claim = newCase("EILEEN COLLINS", ",\"status\":\"" + status + "\"");

        approve(claim);

        assertThat(awaitEvent(REFUSED, claim).json().path("reason").asString()).isEqualTo(reason);
        assertNothingPaid(claim, 0);
    }

    @Test
    void an_account_of_somebody_else_is_refused_before_any_transfer() {
        Case claim = newCase("EILEN COLINS", "");

        approve(claim);

        assertThat(awaitEvent(REFUSED, claim).json().path("reason").asString()).isEqualTo("HOLDER_NAME_DIFFERS");
        assertNothingPaid(claim, 0);
    }

    @Test
    void the_holders_name_may_be_written_as_banks_write_it() {
        Case claim = newCase("Hj. Eileen  C., S.E.", "");

        approve(claim);

        awaitEvent(COMPLETED, claim);
    }

    @ParameterizedTest(name = "status: {0} {1}/{2}")
    @CsvSource({
        "SLOW, , ",
        "HTTP_500, 500, ",
        "CUT_BEFORE_ACTING, , ",
        "TIMEOUT_BEFORE_ACTING, , ",
        "ANSWER_TWICE, , ",
        "DELIVERED_TWICE, 4093600, ",
        "MALFORMED_ANSWER, , ",
        "SIGNATURE_REFUSED, 4013600, ",
        "ANSWER_BEFORE_ACTING, 2003600, 01",
        "ANSWER_BEFORE_ACTING, 2003600, 02",
        "ANSWER_BEFORE_ACTING, 2003600, 03",
        "ANSWER_BEFORE_ACTING, 2003600, 99",
        "ANSWER_BEFORE_ACTING, 2003600, ",
        "ANSWER_BEFORE_ACTING, 4043600, ",
        "ANSWER_BEFORE_ACTING, 4013601, ",
        "ANSWER_BEFORE_ACTING, 4293600, ",
        "ANSWER_BEFORE_ACTING, 5043600, "
    })
    void a_question_without_a_clear_answer_is_asked_again(String fault, String code, String status) {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), "CUT_AFTER_ACTING", ",\"calls\":1");
        SandboxBank.fault("status", claim.account(), fault, ",\"calls\":1" + more(fault, code) + transaction(status));

        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 1);
    }

    @ParameterizedTest(name = "status: {0}/{1} of a transfer the bank never saw")
    @CsvSource({"2003600, 07", "4043601, "})
    void only_unknown_to_the_bank_allows_another_transfer(String code, String status) {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), "CUT_BEFORE_ACTING", ",\"calls\":1");
        SandboxBank.fault(
                "status",
                claim.account(),
                "ANSWER_BEFORE_ACTING",
                ",\"calls\":1" + more("", code) + transaction(status));

        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 2);
        assertThat(SandboxBank.visits(claim.reference()).subList(0, 4))
                .isEqualTo(List.of("inquiry", "transfer", "status", "transfer"));
    }

    @Test
    void a_bank_that_wrongly_says_unknown_does_not_pay_twice_because_the_reference_is_the_same() {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), "CUT_AFTER_ACTING", ",\"calls\":1");
        SandboxBank.fault("status", claim.account(), "ANSWER_BEFORE_ACTING", ",\"calls\":1" + more("", "4043601"));

        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 2);
    }

    @ParameterizedTest(name = "status: 2003600/{0}")
    @CsvSource({"05, REFUSED, REFUSED_BY_BANK", "06, REFUSED, REFUSED_BY_BANK", "04, RETURNED, RETURNED_BY_BANK"})
    void a_transfer_that_came_to_nothing_is_refused_or_returned(String status, String state, String reason) {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), "CUT_BEFORE_ACTING", ",\"calls\":1");
        SandboxBank.fault("status", claim.account(), "ANSWER_BEFORE_ACTING", more("", "2003600") + transaction(status));

        approve(claim);

        var event = awaitEvent(state.equals("REFUSED") ? REFUSED : RETURNED, claim);
        assertThat(event.json().path("reason").asString()).isEqualTo(reason);
        assertThat(stateOf(claim)).isEqualTo(state);
        assertNothingPaid(claim, 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PENDING_THEN_FAILED, REFUSED", "PENDING_THEN_RETURNED, RETURNED"})
    void a_transfer_under_way_is_followed_to_its_end(String fault, String state) {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), fault, ",\"calls\":1,\"delay\":\"PT0.4S\"");

        approve(claim);

        awaitEvent(state.equals("REFUSED") ? REFUSED : RETURNED, claim);
        assertThat(eventsOf(claim)).hasSize(1);
        assertNothingPaid(claim, 1);
    }

    @Test
    void a_transfer_under_way_that_the_bank_no_longer_knows_is_asked_about_and_not_repeated() {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), "PENDING_THEN_SUCCESS", ",\"calls\":1,\"delay\":\"PT1S\"");
        SandboxBank.fault("status", claim.account(), "ANSWER_BEFORE_ACTING", ",\"calls\":3" + more("", "4043601"));

        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 1);
    }

    private static String more(String fault, String code) {
        String delay = switch (fault) {
            case "SLOW", "PENDING_THEN_SUCCESS" -> ",\"delay\":\"PT0.3S\"";
            case "TIMEOUT_BEFORE_ACTING", "TIMEOUT_AFTER_ACTING" -> ",\"delay\":\"PT3S\"";
            default -> "";
        };
        return delay + (code == null ? "" : ",\"code\":\"" + code + "\"");
    }

    private static String transaction(String status) {
        return status == null ? "" : ",\"transactionStatus\":\"" + status + "\"";
    }
}
