package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.awt.Color;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class EnrolmentTest extends BiometricComponentTest {

    @BeforeEach
    void register() {
        registered(member);
    }

    @Test
    void nothing_is_kept_of_somebody_who_is_no_member() {
        MemberId nobody = MemberId.next();

        put(
                        "/api/v1/reference-photos/" + nobody,
                        Tokens.withRoles("operator"),
                        MediaType.IMAGE_JPEG,
                        Portraits.eileen())
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:member-not-found");

        assertThat(mongo.findById(nobody.toString(), Document.class, "referencePhotos"))
                .isNull();
    }

    @Test
    void an_officer_and_an_operator_may_enrol_and_nobody_else() {
        enrolAs(Tokens.withRoles("claims-officer"), Portraits.eileen())
                .expectStatus()
                .isOk();
        enrolAs(Tokens.withRoles("operator"), Portraits.eileen()).expectStatus().isOk();
        enrolAs(Tokens.member(member), Portraits.eileen()).expectStatus().isForbidden();
        enrolAs(Tokens.withRoles("auditor"), Portraits.eileen()).expectStatus().isForbidden();
    }

    @Test
    void a_photo_that_shows_too_little_is_refused_and_nothing_is_kept() {
        enrolAs(Tokens.withRoles("operator"), Portraits.jpeg(Portraits.plain(640, 480, Color.GRAY), 0.9))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("no-face");

        assertThat(reference()).isNull();
    }

    @Test
    void neither_the_photo_nor_the_face_is_stored_in_clear() {
        enrolAs(Tokens.withRoles("operator"), Portraits.eileen()).expectStatus().isOk();

        Document stored = reference();

        assertThat(stored.keySet())
                .containsExactlyInAnyOrder(
                        "_id",
                        "template",
                        "engine",
                        "models",
                        "photoSha256",
                        "quality",
                        "enrolledAt",
                        "enrolledBy",
                        "_class");
        byte[] template = stored.get("template", org.bson.types.Binary.class).getData();
        assertThat(new String(template, 0, 5)).isEqualTo("jmo1:");
    }

    private Document reference() {
        return mongo.findById(member.toString(), Document.class, "referencePhotos");
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec enrolAs(
            String token, byte[] photo) {
        return put("/api/v1/reference-photos/" + member, token, MediaType.IMAGE_JPEG, photo);
    }
}
