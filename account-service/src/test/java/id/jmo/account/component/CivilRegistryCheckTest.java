package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class CivilRegistryCheckTest extends AccountComponentTest {

    private static final String CHECKED = "id.jmo.member.civil-registry-checked.v1";

    private List<String> answersAbout(MemberId id) {
        return topics.published(TOPIC, id.toString()).stream()
                .filter(event -> event.type().equals(CHECKED))
                .map(event -> event.json().path("civilRegistry").path("status").asString())
                .toList();
    }

    @Test
    void a_new_member_is_compared_with_the_registry_and_the_answer_is_told() {
        MemberId id = registered();

        PublishedEvent checked = topics.await(TOPIC, CHECKED, id.toString());

        assertThat(checked.json().path("civilRegistry").path("status").asString())
                .isEqualTo("MATCHED");
        get("/api/v1/members/" + id, officer())
                .expectBody()
                .jsonPath("$.civilRegistry.status")
                .isEqualTo("MATCHED")
                .jsonPath("$.civilRegistry.checkPending")
                .isEqualTo(false);
    }

    @Test
    void what_differs_is_named_and_a_correction_is_compared_again() {
        String nik = freshNik();
        REGISTRY.knows(nik, "EILEEN MARIE COLLINS", "1988-11-20");
        MemberId id = registered(nik);
        PublishedEvent checked = topics.await(TOPIC, CHECKED, id.toString());
        assertThat(checked.json().path("civilRegistry").path("status").asString())
                .isEqualTo("MISMATCHED");
        assertThat(checked.json().path("civilRegistry").path("mismatches").toString())
                .isEqualTo("[\"name\",\"birthDate\"]");

        rest.patch()
                .uri("/api/v1/members/" + id)
                .headers(headers -> headers.setBearerAuth(officer()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "Eileen Marie Collins", "birthDate", "1988-11-20"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.civilRegistry.status")
                .isEqualTo("UNCHECKED");

        await().untilAsserted(() -> assertThat(answersAbout(id)).containsExactly("MISMATCHED", "MATCHED"));
        assertThat(topics.published(TOPIC, id.toString()))
                .extracting(PublishedEvent::type)
                .containsExactly("id.jmo.member.registered.v1", CHECKED, "id.jmo.member.details-corrected.v1", CHECKED);
        assertThat(topics.published(TOPIC, id.toString()))
                .extracting(PublishedEvent::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "NU'MAN HAKIM       | NU'MAN HAKIM",
                "MOH. RIZKI         | MOH. RIZKI",
                "JOSÉ               | JOSÉ",
                "SITI NUR-AINI      | SITI NUR-AINI",
                "BUDI SANTOSO, S.E. | BUDI SANTOSO, S.E.",
                "MA‘RUF AMIN        | MA'RUF AMIN",
                "MA‘RUF             | MA‘RUF",
                "'AISYAH            | 'AISYAH",
                "SITI\u00a0AMINAH  | SITI AMINAH",
                "SLAMET (ALM)       | SLAMET (ALM)",
                "SUKARNO            | SUKARNO",
                "Siti Nur’aini      | SITI NURAINI",
                "Budi Santoso, S.E. | BUDI SANTOSO"
            })
    void a_name_with_marks_matches_the_registry_that_has_it_so_or_in_letters_only(String name, String inRegistry) {
        String nik = freshNik();
        REGISTRY.knows(nik, inRegistry, "1988-11-19");

        MemberId id = registered(nik, name);

        topics.await(TOPIC, CHECKED, id.toString());
        assertThat(answersAbout(id)).containsExactly("MATCHED");
    }

    @Test
    void a_nik_that_the_registry_does_not_know_is_a_mismatch_of_the_nik() {
        MemberId id = registered(freshNik());

        PublishedEvent checked = topics.await(TOPIC, CHECKED, id.toString());

        assertThat(checked.json().path("civilRegistry").path("mismatches").toString())
                .isEqualTo("[\"nik\"]");
    }

    @Test
    void a_registry_that_is_out_delays_the_answer_and_loses_nothing() {
        String nik = freshNik();
        REGISTRY.knows(nik, "EILEEN COLLINS", "1988-11-19");
        REGISTRY.isOutFor(nik);
        MemberId id = registered(nik);
        await().until(() -> REGISTRY.timesAskedAbout(nik) >= 2);
        assertThat(topics.await(TOPIC, CHECKED, id.toString())
                        .json()
                        .path("civilRegistry")
                        .path("status")
                        .asString())
                .isEqualTo("UNAVAILABLE");

        REGISTRY.isBackFor(nik);

        await().untilAsserted(() -> assertThat(answersAbout(id)).containsExactly("UNAVAILABLE", "MATCHED"));
    }

    @Test
    void an_officer_has_the_registry_asked_again() {
        String nik = freshNik();
        REGISTRY.knows(nik, "EILEEN COLINS", "1988-11-19");
        MemberId id = registered(nik);
        await().untilAsserted(() -> assertThat(answersAbout(id)).containsExactly("MISMATCHED"));
        REGISTRY.knows(nik, "EILEEN COLLINS", "1988-11-19");

        post("/api/v1/members/" + id + "/civil-registry-checks", officer(), Map.of())
                .expectStatus()
                .isEqualTo(HttpStatus.ACCEPTED)
                .expectBody()
                .jsonPath("$.civilRegistry.status")
                .isEqualTo("MISMATCHED")
                .jsonPath("$.civilRegistry.checkPending")
                .isEqualTo(true);

        await().untilAsserted(() -> assertThat(answersAbout(id)).containsExactly("MISMATCHED", "MATCHED"));
    }
}
