package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.client.ApiClient;
import id.jmo.client.api.ClaimsApi;
import id.jmo.client.api.EligibilityApi;
import id.jmo.client.api.PayoutsApi;
import id.jmo.client.api.TimelineApi;
import id.jmo.client.model.Cause;
import id.jmo.client.model.ClaimPayoutRequest;
import id.jmo.client.model.ClaimRequest;
import id.jmo.client.model.ClaimStatus;
import id.jmo.client.model.PayoutStateKind;
import id.jmo.client.model.TimelineEntry;
import id.jmo.world.World;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The main journey as somebody walks it who has nothing but the API's document: with the client generated from it. */
@Journey
class GeneratedClientJourney {

    private static final long BALANCE = 9_600_000;

    @Test
    void a_generated_client_claims_and_follows_the_claim_to_the_money(World world) throws Exception {
        var person = world.newMember().withBalance(BALANCE).join();
        var app = world.app(person).onceEligible();
        var member = client(world, person.login());

        assertThat(new EligibilityApi(member).checkEligibility().getEligible()).isTrue();

        var claims = new ClaimsApi(member);
        var submitted = claims.submitClaim(
                UUID.randomUUID().toString(),
                new ClaimRequest()
                        .cause(Cause.RESIGNATION)
                        .verificationId(UUID.fromString(app.verifiedBy(person.photo())))
                        .payout(new ClaimPayoutRequest()
                                .bankCode(person.account().bankCode())
                                .accountNumber(person.account().number())));
        var id = submitted.getClaimId();
        await().until(() -> claims.readClaim(id).getStatus(), ClaimStatus.COMPLETED::equals);

        assertThat(new TimelineApi(member).readTimeline(id).getEntries())
                .extracting(TimelineEntry::getPhase)
                .containsSubsequence("SUBMITTED", "VERIFICATION", "APPROVAL", "PAYMENT", "COMPLETED");
        var payouts = new PayoutsApi(client(world, "operator1")).listPayouts(null, null, null, null);
        assertThat(payouts.getItems())
                .filteredOn(payout -> id.toString().equals(String.valueOf(payout.getClaimId())))
                .singleElement()
                .satisfies(payout -> {
                    assertThat(payout.getState()).isEqualTo(PayoutStateKind.PAID);
                    assertThat(payout.getAmount()).isEqualTo(BALANCE);
                });
    }

    private static ApiClient client(World world, String login) {
        var client = new ApiClient();
        client.updateBaseUri(world.suite().gatewayUri().toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + world.tokenOf(login)));
        return client;
    }
}
