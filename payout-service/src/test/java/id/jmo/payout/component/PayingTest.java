package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayingTest extends PayoutComponentTest {

    @Test
    void an_approved_claim_is_money_in_the_members_account() {
        Case claim = newCase();

        approve(claim);

        var completed = awaitEvent(COMPLETED, claim);
        assertThat(completed.json().path("claimId").asString())
                .isEqualTo(claim.claimId().toString());
        assertThat(completed.json().path("reference").asString()).isEqualTo(claim.reference());
        assertThat(completed.json().path("amount").asLong()).isEqualTo(NET);
        assertPaidOnce(claim, 1);
        assertThat(SandboxBank.visits(claim.reference())).startsWith("inquiry", "transfer");
    }
}
