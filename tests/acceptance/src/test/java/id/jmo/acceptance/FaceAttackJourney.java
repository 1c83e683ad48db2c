package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who would be paid with another face: an officer with an accomplice, and a thief who opens many sessions. */
@Journey
class FaceAttackJourney {

    private static final String REPLACEMENTS = "/api/v1/reference-photos/replacements/";

    @Test
    void an_officer_with_an_accomplice_gets_no_money(World world) {
        var person =
                world.newMember().withBalance(9_000_000).whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();

        assertThat(send(world, "PUT", person, "").must(409).problem()).isEqualTo("reference-photo-exists");
        assertThat(send(world, "POST", person, "/replacements").must(422).problem())
                .isEqualTo("replacement-reason-needed");
        var replacement = send(world, "POST", person, "/replacements?reason=APPEARANCE_CHANGED")
                .must(202)
                .text("replacementId");
        await().untilAsserted(() -> assertThat(inbox(app.http())).contains("Foto wajah acuan Anda akan diganti"));
        assertThat(decide(world, "officer1", REPLACEMENTS + replacement)
                        .must(409)
                        .problem())
                .isEqualTo("second-officer-must-differ");

        // Even if a second officer is deceived, the accomplice's face is worth no money yet.
        decide(world, "officer2", REPLACEMENTS + replacement).must(200);
        await().untilAsserted(() -> assertThat(inbox(app.http())).contains("Foto wajah acuan Anda diganti"));
        var claim = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(claim, "IN_REVIEW");
        decide(world, "officer1", "/api/v1/claim-reviews/" + claim).must(200);
        app.awaitStatus(claim, "AWAITING_SECOND_OFFICER");
        assertThat(decide(world, "officer1", "/api/v1/claim-reviews/" + claim)
                        .must(409)
                        .problem())
                .isEqualTo("second-officer-must-differ");

        assertThat(world.bank().transfersTo(person.account())).isEmpty();
        app.http().post("/api/v1/claims/" + claim + "/cancellation", Map.of()).must(200);
    }

    @Test
    void a_thief_cannot_open_sessions_in_advance_to_try_more_faces(World world) {
        var app = world.app(world.newMember().whoLooksLike("eileen").join());
        var first = app.verificationSession();
        var second = app.verificationSession();

        assertThat(app.perform(first, "grace").must(410).problem()).isEqualTo("verification-expired");
        app.perform(second, "grace").must(200);
    }

    private static Http.Answer send(World world, String method, Person person, String path) {
        return world.as("officer1")
                .send(
                        method,
                        "/api/v1/reference-photos/" + person.memberId() + path,
                        "image/jpeg",
                        World.camera().frame("grace", "FRONTAL"));
    }

    private static String inbox(Http member) {
        return member.get("/api/v1/notifications").must(200).body().toString();
    }

    private static Http.Answer decide(World world, String officer, String path) {
        return world.as(officer)
                .post(path + "/decision", Map.of("decision", "APPROVE", "reason", "Identity card seen at the branch."));
    }
}
