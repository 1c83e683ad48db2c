package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member decides what becomes of their data (Undang-Undang 27/2022). */
@Journey
class RightsJourney {

    private static final String ERASURES = "/api/v1/members/me/erasure-requests";
    private static final String CONSENT = "/api/v1/members/me/biometric-consent";

    @Test
    void who_withdraws_the_consent_to_be_recognised_by_the_face_claims_at_a_branch_until_enrolled_again(World world) {
        var person = world.newMember().join();
        var app = world.app(person).onceEligible();
        var selfie = app.verifiedBy(person.photo());
        assertThat(keptOf(person, world)).isEqualTo(2);

        assertThat(app.http().delete(CONSENT).must(200).text("holds")).isEqualTo("false");

        await().until(() -> keptOf(person, world) == 0);
        assertThat(StoreDump.documents(world, "biometric", "pictureKeys", "reference-" + person.memberId()))
                .singleElement()
                .satisfies(erased -> assertThat(erased).doesNotContainKey("key"));
        await().until(() -> app.eligibility().body().toString().contains("biometric-consent-withdrawn"));
        var refused = app.submit(selfie).must(422);
        assertThat(refused.body().at("/faults/0/code").asString()).isEqualTo("biometric-consent-withdrawn");
        assertThat(app.http()
                        .with("Accept-Language", "en")
                        .get("/api/v1/claims/eligibility")
                        .must(200)
                        .body()
                        .toString())
                .contains("Claim at a branch");
        assertThat(app.open("CLAIM").must(409).problem()).isEqualTo("biometric-consent-withdrawn");

        app.http().put(CONSENT, Map.of()).must(200);
        app.onceEligible();
        world.enrol(person);

        // Who withdraws, consents again and is enrolled anew is paid once two officers have seen the faces.
        var claim = app.claims();
        app.awaitStatus(claim, "IN_REVIEW");
        for (var officer : List.of("officer1", "officer2")) {
            world.as(officer)
                    .post(
                            "/api/v1/claim-reviews/" + claim + "/decision",
                            Map.of("decision", "APPROVE", "reason", "Compared with the reference photo."))
                    .must(200);
        }
        app.awaitStatus(claim, "COMPLETED");
    }

    @Test
    void a_request_for_erasure_is_done_once_every_service_has_answered_and_an_operator_has_decided(World world) {
        var person = world.newMember().whoStillWorks().join();
        var app = world.app(person);
        var selfie = app.verifiedBy(person.photo());
        app.http()
                .put(
                        "/api/v1/members/me/heirs",
                        Map.of("heirs", List.of(Map.of("name", "Siti Aminah", "relation", "SPOUSE", "percent", 100))))
                .must(200);

        var request = app.http().post(ERASURES, Map.of()).must(202).text("requestId");

        await().untilAsserted(() -> assertThat(states(app.http()))
                .containsEntry("PROMOTIONS", "ERASED")
                .containsEntry("PUSH_DEVICES", "ERASED")
                .containsEntry("INBOX", "ERASED")
                .containsEntry("SELFIES", "ERASED")
                .containsEntry("UNFINISHED_DATA_UPDATE", "ERASED")
                .containsEntry("HEIRS", "AWAITS_OFFICER")
                .containsEntry("SAVINGS", "KEPT"));
        assertThat(app.http()
                        .with("Accept-Language", "en")
                        .get(ERASURES)
                        .must(200)
                        .body()
                        .toString())
                .contains("Undang-Undang 24/2011");
        assertThat(world.as("auditor1")
                        .get("/api/v1/verifications/" + selfie)
                        .must(200)
                        .body()
                        .at("/measurement/picturesErasedAt")
                        .asString())
                .isNotEmpty();
        world.as("officer1")
                .get("/api/v1/members/" + person.memberId() + "/erasure-requests")
                .must(403);

        world.as("operator1")
                .post(
                        "/api/v1/members/" + person.memberId() + "/erasure-requests/" + request + "/decisions",
                        Map.of("kind", "HEIRS", "erase", true, "reason", "The member confirmed it by telephone."))
                .must(200);

        await().untilAsserted(() -> assertThat(app.http()
                        .get(ERASURES)
                        .must(200)
                        .body()
                        .at("/requests/0/status")
                        .asString())
                .isEqualTo("DONE"));
        assertThat(app.http()
                        .get("/api/v1/members/me/heirs")
                        .must(200)
                        .body()
                        .at("/current/heirs")
                        .isEmpty())
                .isTrue();
        await().until(() -> app.http()
                .get("/api/v1/notifications")
                .must(200)
                .body()
                .toString()
                .contains("Permintaan penghapusan data Anda selesai"));
        assertThat(app.http().get("/api/v1/personal-data").must(200).body().toString())
                .contains("erasure-requests");
        app.http().get("/api/v1/personal-data").must(200);
        assertThat(world.as("auditor1")
                        .get("/api/v1/members/" + person.memberId() + "/data-copies")
                        .must(200)
                        .body()
                        .path("copies")
                        .size())
                .isEqualTo(2);
    }

    private static Map<String, String> states(Http app) {
        var states = new HashMap<String, String>();
        app.get(ERASURES)
                .must(200)
                .body()
                .at("/requests/0/items")
                .forEach(item -> states.put(
                        item.path("kind").asString(), item.path("state").asString()));
        return states;
    }

    /** Template and picture of the reference photo. */
    private static int keptOf(Person person, World world) {
        return StoreDump.documents(world, "biometric", "referencePhotos", person.memberId())
                        .size()
                + StoreDump.documents(world, "biometric", "pictures", "reference-" + person.memberId() + "/")
                        .size();
    }
}
