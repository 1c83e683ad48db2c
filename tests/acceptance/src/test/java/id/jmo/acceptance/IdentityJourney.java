package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.camera.SampleCamera.Shot;
import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whether it is really the member: what other faces, prints and frames shown before come to. */
@Journey
class IdentityJourney {

    @Test
    void a_face_that_changes_before_the_camera_takes_two_officers_who_see_the_faces(World world) {
        var person = world.newMember().whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var session = app.verificationSession();
        app.send(session, World.camera().performSwapped("eileen", "grace", session.actions()))
                .must(200);
        var claim = app.submit(session.id()).must(201).text("claimId");
        app.awaitStatus(claim, "IN_REVIEW");

        var review = world.as("officer1")
                .get("/api/v1/identity-reviews/" + session.id())
                .must(200);
        assertThat(review.body().path("waiting").path("reasons").toString()).contains("FACE_CHANGED");
        var links = faces(review);
        assertThat(links).hasSizeGreaterThan(session.actions().size() + 1);
        for (var link : links) {
            assertThat(world.as("officer1").status(link)).isEqualTo(200);
            assertThat(world.as("officer2").status(link)).isEqualTo(403);
        }
        assertThat(world.as("auditor1")
                        .get("/api/v1/operations/biometric-service/audit-records")
                        .must(200)
                        .body()
                        .toString())
                .contains("identity-reviews");

        decide(world, "officer1", claim).must(200);
        app.awaitStatus(claim, "AWAITING_SECOND_OFFICER");
        assertThat(decide(world, "officer1", claim).must(409).problem()).isEqualTo("second-officer-must-differ");
        decide(world, "officer2", claim).must(200);
        app.awaitStatus(claim, "COMPLETED");
    }

    @Test
    void a_print_held_before_the_camera_takes_two_officers(World world) {
        var person = world.newMember().whoLooksLike("grace").join();
        var app = world.app(person).onceEligible();
        var session = sessionOfTurns(app);
        app.send(session, World.camera().performWithPrint("grace", session.actions()))
                .must(200);
        var claim = app.submit(session.id()).must(201).text("claimId");
        app.awaitStatus(claim, "IN_REVIEW");

        decide(world, "officer1", claim).must(200);

        app.awaitStatus(claim, "AWAITING_SECOND_OFFICER");
        decide(world, "officer2", claim).must(200);
        app.awaitStatus(claim, "COMPLETED");
    }

    @Test
    void frames_of_another_session_are_refused(World world) {
        var thief = world.app(world.newMember().whoLooksLike("eileen").join()).onceEligible();
        var seen = thief.verificationSession();
        var shots = World.camera().perform("eileen", seen.actions());
        thief.send(seen, shots).must(200);

        var app = world.app(world.newMember().whoLooksLike("eileen").join()).onceEligible();
        var session = app.verificationSession();
        while (!session.actions().equals(seen.actions())) {
            session = app.verificationSession();
        }

        assertThat(app.send(session, shots).must(409).problem()).isEqualTo("frames-replayed");
    }

    @Test
    void what_was_not_done_before_the_camera_is_to_be_done_again_in_words(World world) {
        var app = world.app(world.newMember().whoLooksLike("eileen").join());
        var session = app.verificationSession();
        var still = World.camera().perform("eileen", session.actions()).stream()
                .map(shot -> new Shot(
                        shot.step(), shot.takenAtMillis(), World.camera().frame("eileen", "FRONTAL")))
                .toList();

        var answer = app.send(session, still).must(422);

        assertThat(answer.problem()).isEqualTo("photo-retake");
        assertThat(answer.body().path("faults").size())
                .isEqualTo(session.actions().size());
        app.perform(session, "eileen").must(200);
    }

    @Test
    void a_member_has_the_pictures_erased_and_the_claim_goes_on(World world) {
        var app = world.app(world.newMember().join()).onceEligible();
        var verification = app.verifiedBy(app.member().photo());

        app.http()
                .send("DELETE", "/api/v1/verifications/" + verification + "/pictures", "application/json", null)
                .mustSucceed();

        var claim = app.submit(verification).must(201).text("claimId");
        app.awaitStatus(claim, "COMPLETED");
    }

    /** On a print the eyes are too small to be seen closed. */
    private static MemberApp.Session sessionOfTurns(MemberApp app) {
        var session = app.verificationSession();
        while (session.actions().contains("BLINK")) {
            session = app.verificationSession();
        }
        return session;
    }

    private static List<String> faces(Http.Answer review) {
        return StreamSupport.stream(review.body().path("faces").spliterator(), false)
                .map((JsonNode face) -> face.path("link").asString())
                .toList();
    }

    private static Http.Answer decide(World world, String officer, String claim) {
        return world.as(officer)
                .post(
                        "/api/v1/claim-reviews/" + claim + "/decision",
                        Map.of("decision", "APPROVE", "reason", "Compared with the reference photo."));
    }
}
