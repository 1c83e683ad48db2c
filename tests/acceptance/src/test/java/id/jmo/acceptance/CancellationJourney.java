package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Until it is approved, a member may take a claim back. */
@Journey
@Visiting
class CancellationJourney {

    @Test
    void a_cancelled_claim_gives_the_savings_back_and_another_may_follow(World world) {
        var person =
                world.newMember().withBalance(8_000_000).whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var claim = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(claim, "IN_REVIEW");

        cancel(app, claim).must(200);

        app.awaitStatus(claim, "CANCELLED");
        await().untilAsserted(() ->
                assertThat(app.savings().body().path("available").asLong()).isEqualTo(8_000_000));
        var next = app.onceEligible().claims();
        app.awaitStatus(next, "COMPLETED");
        assertThat(world.bank().transfersTo(person.account())).hasSize(1);
    }

    @Test
    void a_claim_submitted_right_after_a_cancellation_is_paid(World world) {
        var person =
                world.newMember().withBalance(8_000_000).whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var claim = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(claim, "IN_REVIEW");
        var session = app.verifiedBy("eileen");

        cancel(app, claim).must(200);
        var next = app.submit(session).must(201).text("claimId");

        app.awaitStatus(next, "COMPLETED");
        assertThat(world.bank().transfersTo(person.account())).hasSize(1);
    }

    @Test
    void a_claim_that_is_paid_cannot_be_cancelled(World world) {
        var app = world.app(world.newMember().join()).onceEligible();
        var claim = app.claims();
        app.awaitStatus(claim, "COMPLETED");

        assertThat(cancel(app, claim).must(409).problem()).isEqualTo("claim-not-cancellable");
    }

    private static Http.Answer cancel(MemberApp app, String claim) {
        return app.http().post("/api/v1/claims/" + claim + "/cancellation", Map.of());
    }
}
