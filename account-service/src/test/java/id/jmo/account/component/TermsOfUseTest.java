package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What somebody accepts who creates an account can be read, by anybody, in the version that is accepted. */
class TermsOfUseTest extends CreateAccountSteps {

    private static final String TERMS = PATH + "/terms";

    @Autowired
    MongoOperations mongo;

    @Test
    void the_terms_in_force_are_read_without_a_login_in_the_readers_language() {
        JsonNode english = read(TERMS, "en");
        JsonNode indonesian = read(TERMS, "id");

        assertThat(english.path("version").asString()).isEqualTo("2026-01");
        assertThat(english.path("from").asString()).isEqualTo("2026-01-01");
        assertThat(english.path("sample").asBoolean()).isTrue();
        assertThat(english.path("source").asString()).isNotBlank();
        assertThat(english.path("title").asString()).isEqualTo("Terms of a JMO account");
        assertThat(indonesian.path("title").asString()).isEqualTo("Syarat dan ketentuan akun JMO");
        assertThat(indonesian.path("points").size())
                .isPositive()
                .isEqualTo(english.path("points").size());
        assertThat(read(TERMS + "/2026-01", "en")).isEqualTo(english);
    }

    @Test
    void a_version_that_never_was_is_neither_read_nor_accepted() {
        open(TERMS + "/2019-01", "en")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:terms-not-found");
        Registering registering = new Registering().upToTerms(person());

        assertThat(faults(registering.send(HttpMethod.PUT, "terms", Map.of("version", "2019-01")), 422))
                .containsExactly("version: terms-version");
    }

    @Test
    void the_version_that_a_registration_asks_for_can_be_read_and_is_kept_with_its_acceptance() {
        Registering registering = new Registering().upToTerms(person());
        String asked = registering.view().path("terms").asString();
        assertThat(read(TERMS + "/" + asked, "id").path("version").asString()).isEqualTo(asked);

        registering.finished().awaitField("status", "COMPLETED");

        Document accepted = Objects.requireNonNull(mongo.findById(registering.id, Document.class, "registrations"))
                .get("terms", Document.class);
        assertThat(accepted.getString("version")).isEqualTo(asked);
        assertThat(accepted.getDate("at")).isNotNull();
    }

    private JsonNode read(String path, String language) {
        return Objects.requireNonNull(open(path, language)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private RestTestClient.ResponseSpec open(String path, String language) {
        return rest.get().uri(path).header("Accept-Language", language).exchange();
    }
}
