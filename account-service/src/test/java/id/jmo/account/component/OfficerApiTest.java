package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class OfficerApiTest extends AccountComponentTest {

    @Test
    void an_officer_registers_a_member_and_the_others_are_told() {
        MemberId id = MemberId.next();
        String nik = freshNik();

        post("/api/v1/members", officer(), registration(id, nik))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/v1/members/" + id)
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Eileen Collins")
                .jsonPath("$.nik")
                .isEqualTo("************" + nik.substring(12))
                .jsonPath("$.membership.status")
                .isEqualTo("ACTIVE");

        PublishedEvent event = topics.await(TOPIC, "id.jmo.member.registered.v1", id.toString());
        assertThat(event.json().path("nik").asString()).startsWith("jmo1:").doesNotContain(nik);
        assertThat(event.json().path("civilRegistry").path("status").asString()).isEqualTo("UNCHECKED");
        assertThat(event.json().path("membership").path("status").asString()).isEqualTo("ACTIVE");
        assertThat(event.json().path("employerNumber").asString()).isEqualTo("JJ010001");
        assertThat(event.json().path("language").asString()).isEqualTo("en");
    }

    @Test
    void a_member_without_an_id_is_given_one() {
        Map<String, Object> body = registration(MemberId.next(), freshNik());
        body.remove("memberId");

        post("/api/v1/members", officer(), body)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/v1/members/[0-9a-f-]{36}");
    }

    @Test
    void a_registration_that_is_sent_twice_registers_one_member() {
        MemberId id = MemberId.next();
        Map<String, Object> body = registration(id, freshNik());
        post("/api/v1/members", officer(), body).expectStatus().isCreated();

        post("/api/v1/members", officer(), body)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Location", "/api/v1/members/" + id);

        topics.await(TOPIC, "id.jmo.member.registered.v1", id.toString());
        assertThat(topics.published(TOPIC, id.toString()))
                .filteredOn(event -> event.type().equals("id.jmo.member.registered.v1"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"memberId, member-taken", "nik, nik-taken", "kpj, kpj-taken"})
    void what_belongs_to_another_member_is_refused_by_name(String field, String code) {
        Map<String, Object> first = registration(MemberId.next(), freshNik());
        post("/api/v1/members", officer(), first).expectStatus().isCreated();
        Map<String, Object> second = registration(MemberId.next(), freshNik());
        second.put(field, first.get(field));

        post("/api/v1/members", officer(), second)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:member-already-registered")
                .jsonPath("$.faults[0].field")
                .isEqualTo(field)
                .jsonPath("$.faults[0].code")
                .isEqualTo(code);
    }

    @Test
    void every_faulty_field_of_a_registration_is_named_and_nothing_is_stored() {
        MemberId id = MemberId.next();
        Map<String, Object> body = registration(id, "123");
        body.put("kpj", "12");
        body.put("name", "4gus");
        body.put("birthDate", "19-11-1988");
        body.put("segment", "PNS");
        body.put("employerNumber", "no 1");
        body.put("email", "eileen");
        body.put("phone", "12");
        body.put("language", "nl");
        body.put("membership", Map.of("status", "ENDED"));

        post("/api/v1/members", officer(), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[*].field")
                .value(fields -> assertThat((Iterable<?>) fields)
                        .map(Object::toString)
                        .contains(
                                "nik",
                                "kpj",
                                "name",
                                "birthDate",
                                "segment",
                                "employerNumber",
                                "email",
                                "phone",
                                "language")
                        .anyMatch(field -> field.startsWith("membership")));
        get("/api/v1/members/" + id, officer()).expectStatus().isNotFound();
    }

    @Test
    void nobody_is_registered_with_an_impossible_date() {
        Map<String, Object> body = registration(MemberId.next(), freshNik());
        body.put("membership", Map.of("status", "ENDED", "endedOn", "1970-01-01", "cause", "RESIGNATION"));

        post("/api/v1/members", officer(), body)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("before-birth");
    }

    @Test
    void nobody_has_updated_the_data_in_the_future() {
        Map<String, Object> body = registration(MemberId.next(), freshNik());
        body.put("dataUpdatedOn", "2999-12-31");

        post("/api/v1/members", officer(), body)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("dataUpdatedOn")
                .jsonPath("$.faults[0].code")
                .isEqualTo("in-the-future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-08-16T17:00:00.000Z", "17/08/1990", "+11990-08-17"})
    void a_birth_date_in_another_form_is_a_fault(String birthDate) {
        Map<String, Object> body = registration(MemberId.next(), freshNik());
        body.put("birthDate", birthDate);
        expectFaultyBirthDate(body);
    }

    @Test
    void a_birth_date_is_no_list() {
        Map<String, Object> body = registration(MemberId.next(), freshNik());
        body.put("birthDate", List.of(1990, 8, 17));
        expectFaultyBirthDate(body);
    }

    private void expectFaultyBirthDate(Map<String, Object> body) {
        post("/api/v1/members", officer(), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("birthDate")
                .jsonPath("$.faults[0].code")
                .isEqualTo("date");
    }

    @Test
    void a_membership_is_ended_once_and_may_be_resumed() {
        MemberId id = registered();
        String path = "/api/v1/members/" + id;
        Map<String, Object> end = Map.of("endedOn", "2026-08-31", "cause", "RESIGNATION");

        post(path + "/membership-end", officer(), end)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.membership.endedOn")
                .isEqualTo("2026-08-31");
        post(path + "/membership-end", officer(), end).expectStatus().isOk();
        post(path + "/membership-end", officer(), Map.of("endedOn", "2026-08-30", "cause", "RESIGNATION"))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);

        PublishedEvent ended = topics.await(TOPIC, "id.jmo.member.membership-ended.v1", id.toString());
        assertThat(ended.json().path("membership").path("endedOn").asString()).isEqualTo("2026-08-31");
        assertThat(ended.json().path("membership").path("cause").asString()).isEqualTo("RESIGNATION");

        post(path + "/membership-resume", officer(), Map.of()).expectStatus().isOk();
        topics.await(TOPIC, "id.jmo.member.membership-resumed.v1", id.toString());
        assertThat(topics.published(TOPIC, id.toString()))
                .filteredOn(event -> event.type().equals("id.jmo.member.membership-ended.v1"))
                .hasSize(1);
    }

    @Test
    void a_membership_cannot_end_in_the_future_or_for_no_known_cause() {
        String path = "/api/v1/members/" + registered() + "/membership-end";

        post(path, officer(), Map.of("endedOn", LocalDate.now().plusDays(3).toString(), "cause", "RESIGNATION"))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        post(path, officer(), Map.of("endedOn", "2026-08-31", "cause", "BORED"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("cause");
        post(path, officer(), Map.of()).expectStatus().isBadRequest();
    }

    @Test
    void a_correction_needs_something_to_correct() {
        rest.patch()
                .uri("/api/v1/members/" + registered())
                .headers(headers -> headers.setBearerAuth(officer()))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void an_unknown_member_is_not_found_and_a_malformed_id_is_a_fault() {
        get("/api/v1/members/" + MemberId.next(), officer())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:member-not-found");
        get("/api/v1/members/not-an-id", officer()).expectStatus().isBadRequest();
        post("/api/v1/members/" + MemberId.next() + "/civil-registry-checks", officer(), Map.of())
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "auditor"})
    void who_is_no_officer_registers_nobody(String role) {
        post("/api/v1/members", Tokens.withRoles(role), registration(MemberId.next(), freshNik()))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_member_reads_no_record_by_its_id_not_even_their_own() {
        MemberId id = registered();

        get("/api/v1/members/" + id, Tokens.member(id)).expectStatus().isForbidden();
        rest.get().uri("/api/v1/members/" + id).exchange().expectStatus().isUnauthorized();
    }
}
