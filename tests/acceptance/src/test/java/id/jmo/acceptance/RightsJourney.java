package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member decides what becomes of their data (Undang-Undang 27/2022). */
@Journey
class RightsJourney {

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
        assertThat(app.http()
                        .post("/api/v1/verifications", Map.of("purpose", "CLAIM"))
                        .must(409)
                        .problem())
                .isEqualTo("biometric-consent-withdrawn");

        app.http().put(CONSENT, Map.of()).must(200);
        app.onceEligible();
        world.enrol(person);

        app.awaitStatus(app.claims(), "COMPLETED");
    }

    /** Template and picture of the reference photo. */
    private static int keptOf(Person person, World world) {
        return StoreDump.documents(world, "biometric", "referencePhotos", person.memberId())
                        .size()
                + StoreDump.documents(world, "biometric", "pictures", "reference-" + person.memberId() + "/")
                        .size();
    }
}
