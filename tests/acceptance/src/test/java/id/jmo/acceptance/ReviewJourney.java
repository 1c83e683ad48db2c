package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A face that the engine is not sure of is looked at by people; it alone never refuses a claim. */
@Journey
@Visiting
class ReviewJourney {

    @Test
    void two_officers_approve_a_face_that_does_not_match_and_the_money_arrives(World world) {
        var person =
                world.newMember().withBalance(9_000_000).whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var claim = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(claim, "IN_REVIEW");

        decide(world, "officer1", claim, "APPROVE").must(200);
        app.awaitStatus(claim, "AWAITING_SECOND_OFFICER");
        decide(world, "officer2", claim, "APPROVE").must(200);

        app.awaitStatus(claim, "COMPLETED");
        assertThat(world.bank().transfersTo(person.account()))
                .singleElement()
                .satisfies(paid -> assertThat(paid.amount()).isEqualTo(9_000_000));
    }

    @Test
    void an_officer_refuses_the_member_reads_why_and_keeps_the_savings(World world) {
        var person =
                world.newMember().withBalance(9_000_000).whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var claim = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(claim, "IN_REVIEW");

        world.as("officer1")
                .post(
                        "/api/v1/claim-reviews/" + claim + "/decision",
                        Map.of("decision", "REFUSE", "reason", "Wajah pada swafoto bukan wajah peserta."))
                .must(200);

        var rejected = app.awaitStatus(claim, "REJECTED");
        assertThat(rejected.path("note").asString()).isEqualTo("Wajah pada swafoto bukan wajah peserta.");
        await().untilAsserted(() ->
                assertThat(app.savings().body().path("available").asLong()).isEqualTo(9_000_000));
        assertThat(world.bank().transfersTo(person.account())).isEmpty();
    }

    @Test
    void a_large_amount_takes_two_different_officers(World world) {
        var person =
                world.newMember().withBalance(14_000_000).whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var claim = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(claim, "IN_REVIEW");

        decide(world, "officer1", claim, "APPROVE").must(200);
        app.awaitStatus(claim, "AWAITING_SECOND_OFFICER");
        assertThat(decide(world, "officer1", claim, "APPROVE").must(409).problem())
                .isEqualTo("second-officer-must-differ");
        decide(world, "officer2", claim, "APPROVE").must(200);

        app.awaitStatus(claim, "COMPLETED");
        assertThat(world.bank().transfersTo(person.account())).hasSize(1);
    }

    @Test
    void the_queue_shows_what_waits_and_only_officers_see_it(World world) {
        var app = world.app(world.newMember().whoLooksLike("eileen").join()).onceEligible();
        var claim = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(claim, "IN_REVIEW");

        assertThat(world.as("officer1")
                        .get("/api/v1/claim-reviews/" + claim)
                        .must(200)
                        .text("claimId"))
                .isEqualTo(claim);
        assertThat(world.as("officer1")
                        .get("/api/v1/claim-reviews")
                        .must(200)
                        .body()
                        .toString())
                .contains("claimId");
        app.http().get("/api/v1/claim-reviews").must(403);
        world.as("operator1").get("/api/v1/claim-reviews").must(403);
        decide(world, "officer1", claim, "REFUSE").must(200);
    }

    private static Http.Answer decide(World world, String officer, String claim, String decision) {
        return world.as(officer)
                .post(
                        "/api/v1/claim-reviews/" + claim + "/decision",
                        Map.of("decision", decision, "reason", "Compared with the reference photo."));
    }
}
