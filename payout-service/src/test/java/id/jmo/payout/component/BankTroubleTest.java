package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Returns, long outages, lost tokens. */
class BankTroubleTest extends PayoutComponentTest {

    @Test
    void money_that_comes_back_after_completion_is_noticed() {
        Case claim = newCase("EILEEN COLLINS", ",\"behaviour\":\"RETURNED_LATER\"");

        approve(claim);

        awaitEvent(COMPLETED, claim);
        var returned = awaitEvent(RETURNED, claim);
        assertThat(returned.json().path("reference").asString()).isEqualTo(claim.reference());
        assertThat(returned.json().path("amount").asLong()).isEqualTo(NET);
        assertThat(eventsOf(claim)).containsExactly(COMPLETED, RETURNED);
        assertThat(payout(claim).path("payout").path("paidAt").asString("")).isNotEmpty();
        assertNothingPaid(claim, 1);
    }

    @Test
    void money_that_the_bank_returns_days_later_is_noticed_at_the_next_return_check() {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);

        SandboxBank.giveBack(claim.reference());

        awaitEvent(RETURNED, claim);
    }

    @Test
    void a_paid_payout_causes_no_request_after_its_last_return_check() {
        Case claim = newCase();
        approve(claim);

        await().until(() -> !stateOf(claim).isEmpty()
                && payout(claim).path("payout").path("dueAt").asString("").isEmpty());

        assertThat(stateOf(claim)).isEqualTo("PAID");
        assertThat(SandboxBank.visits(claim.reference()))
                .containsExactly("inquiry", "transfer", "status", "status", "status", "status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_500", "CUT_BEFORE_ACTING", "SIGNATURE_REFUSED"})
    void a_bank_that_is_away_for_long_delays_a_payout_and_never_fails_it(String fault) {
        Case claim = newCase();
        long transfers = SandboxBank.fault("transfer", claim.account(), fault, "");
        long questions = SandboxBank.fault("status", claim.account(), fault, "");

        approve(claim);

        await().until(() -> SandboxBank.visits(claim.reference()).stream()
                        .filter("status"::equals)
                        .count()
                > 5);
        assertThat(stateOf(claim)).isEqualTo("TRANSFER_ASKED");
        assertThat(eventsOf(claim)).isEmpty();
        assertNothingPaid(claim, 1);

        SandboxBank.clearFault(transfers);
        SandboxBank.clearFault(questions);
        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 2);
    }

    @Test
    void a_bank_that_forgets_our_token_is_asked_for_a_new_one() {
        Case before = newCase();
        approve(before);
        awaitEvent(COMPLETED, before);
        SandboxBank.forgetTokens();

        Case claim = newCase();
        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP_500", "CUT_BEFORE_ACTING", "TIMEOUT_AFTER_ACTING", "MALFORMED_ANSWER", "SIGNATURE_REFUSED"
            })
    void a_bank_that_gives_no_token_delays_a_payout(String fault) {
        SandboxBank.forgetTokens();
        SandboxBank.fault("token", "", fault, ",\"calls\":2,\"delay\":\"PT7S\"");

        Case claim = newCase();
        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 1);
    }
}
