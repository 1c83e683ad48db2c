package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class WorkerRegistrationTest extends AccountComponentTest {

    private static final String WORKERS = "jmo.workers.v1";
    private static final String ACCEPTED = "id.jmo.worker.accepted.v1";
    private static final String CONTRIBUTIONS = "jmo.contributions.v1";
    private static final String PAID = "id.jmo.contribution.paid.v1";
    private static final String LAPSED = "id.jmo.contribution.lapsed.v1";
    private static final String RESUMED = "id.jmo.contribution.resumed.v1";
    private static final String REGISTRATIONS = "/api/v1/worker-registrations";
    private static final String PAID_WORKERS = "/api/v1/members/me/paid-workers";

    @Test
    void whom_the_registry_knows_gets_a_kpj_and_is_a_member_with_the_first_contribution() {
        String nik = knownNik();
        String id = registered(worker(nik));

        awaitStatus(id, "AWAITING_CONTRIBUTION");
        PublishedEvent accepted = topics.await(WORKERS, ACCEPTED, id);
        Kpj kpj = accepted.dataAs(Accepted.class).kpj();
        assertThat(kpj.digits()).hasSize(11).startsWith("" + LocalDate.now().getYear() % 100);
        assertThat(accepted.json().path("base").asLong()).isEqualTo(2_950_000);
        assertThat(accepted.json().path("programmes").toString()).isEqualTo("[\"JKK\",\"JKM\",\"JHT\"]");
        assertThat(accepted.json().toString()).doesNotContain(nik, kpj.digits());
        get("/api/v1/members/" + id, officer()).expectStatus().isNotFound();

        paid(id, "2026-10-02", 1);
        paid(id, "2026-11-02", 2);

        PublishedEvent member = topics.await(TOPIC, "id.jmo.member.registered.v1", id);
        assertThat(member.json().path("segment").asString()).isEqualTo("BPU");
        awaitStatus(id, "MEMBER");
        get(REGISTRATIONS + "/" + id, officer())
                .expectBody()
                .jsonPath("$.memberSince")
                .isEqualTo("2026-10-02")
                .jsonPath("$.kpj")
                .isEqualTo(kpj.masked());
        get("/api/v1/members/me/card", Tokens.member(MemberId.of(id)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.kpj")
                .isEqualTo(kpj.digits())
                .jsonPath("$.programmes.length()")
                .isEqualTo(3);
        get("/api/v1/personal-data/account-service", Tokens.member(MemberId.of(id)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath(
                        "$.sections[?(@.name == 'worker-registration')].items[*].fields[?(@.name == 'programmes')].value")
                .isEqualTo("JKK,JKM,JHT");
        assertThat(topics.published(TOPIC, id))
                .filteredOn(event -> event.type().equals("id.jmo.member.registered.v1"))
                .hasSize(1);
    }

    @Test
    void who_pays_no_more_is_no_active_member_until_the_next_contribution() {
        String id = registered(worker(knownNik()));
        awaitStatus(id, "AWAITING_CONTRIBUTION");
        paid(id, "2026-03-02", 1);
        topics.await(TOPIC, "id.jmo.member.registered.v1", id);

        topics.publish(CONTRIBUTIONS, LAPSED, id, 1, Map.of("memberId", id, "lapsedOn", "2026-07-16"));

        PublishedEvent ended = topics.await(TOPIC, "id.jmo.member.membership-ended.v1", id);
        assertThat(ended.json().at("/membership/cause").asString()).isEqualTo("STOPPED_WORKING");
        assertThat(ended.json().at("/membership/endedOn").asString()).isEqualTo("2026-07-16");
        topics.publish(CONTRIBUTIONS, RESUMED, id, 2, Map.of("memberId", id));
        PublishedEvent resumed = topics.await(TOPIC, "id.jmo.member.membership-resumed.v1", id);
        assertThat(resumed.json().at("/membership/status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void a_registration_waits_while_the_registry_is_down_and_goes_on_by_itself() {
        String nik = knownNik();
        REGISTRY.isOutFor(nik);
        String id = registered(worker(nik));
        await().until(() -> REGISTRY.timesAskedAbout(nik) > 1);
        assertThat(statusOf(id)).isEqualTo("CHECKING");

        REGISTRY.isBackFor(nik);

        awaitStatus(id, "AWAITING_CONTRIBUTION");
    }

    @Test
    void whom_the_registry_knows_otherwise_is_refused_and_the_officer_reads_which_field_differs() {
        String nik = freshNik();
        REGISTRY.knows(nik, "SOMEBODY ELSE", "1988-11-19");
        String id = registered(worker(nik));

        awaitStatus(id, "REFUSED");
        get(REGISTRATIONS + "/" + id, officer())
                .expectBody()
                .jsonPath("$.refusal")
                .isEqualTo("DIFFERS_FROM_CIVIL_REGISTRY")
                .jsonPath("$.mismatches[0]")
                .isEqualTo("name");
    }

    @Test
    void who_is_a_member_or_registered_already_is_refused() {
        String members = freshNik();
        REGISTRY.knows(members, "EILEEN COLLINS", "1988-11-19");
        registered(members);
        Map<String, Object> member = worker(members);
        member.put("name", "Eileen Collins");
        String first = registered(member);
        awaitStatus(first, "REFUSED");
        get(REGISTRATIONS + "/" + first, officer())
                .expectBody()
                .jsonPath("$.refusal")
                .isEqualTo("NIK_ALREADY_REGISTERED");

        String workers = knownNik();
        String accepted = registered(worker(workers));
        awaitStatus(accepted, "AWAITING_CONTRIBUTION");
        String again = registered(worker(workers));
        awaitStatus(again, "REFUSED");
        Map<String, Object> asMember = registration(MemberId.next(), workers);
        post("/api/v1/members", officer(), asMember).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void a_request_that_is_sent_twice_registers_one_worker() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = worker(knownNik());

        assertThat(idOf(send(REGISTRATIONS, officer(), key, body)))
                .isEqualTo(idOf(send(REGISTRATIONS, officer(), key, body)));
    }

    @Test
    void a_member_pays_for_others_and_sees_whom_they_registered_and_nothing_else() {
        MemberId payer = registered();
        String nik = knownNik();
        String id =
                idOf(send(PAID_WORKERS, Tokens.member(payer), UUID.randomUUID().toString(), worker(nik)));
        awaitStatus(id, "AWAITING_CONTRIBUTION");

        assertThat(topics.await(WORKERS, ACCEPTED, id).json().path("payer").asString())
                .isEqualTo(payer.toString());
        get(PAID_WORKERS, Tokens.member(payer))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("Siti Aminah")
                .jsonPath("$.items[0].status")
                .isEqualTo("AWAITING_CONTRIBUTION")
                .jsonPath("$.items[0].nik")
                .doesNotExist()
                .jsonPath("$.items[0].kpj")
                .doesNotExist();
        get(PAID_WORKERS, Tokens.member(registered()))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        get(REGISTRATIONS + "/" + id, Tokens.member(payer)).expectStatus().isForbidden();
    }

    @Test
    void a_payer_is_not_shown_why_somebody_is_refused_and_registers_a_few_only() {
        MemberId payer = registered();
        for (int i = 0; i < 3; i++) {
            send(PAID_WORKERS, Tokens.member(payer), UUID.randomUUID().toString(), worker(freshNik()))
                    .expectStatus()
                    .isAccepted();
        }
        send(PAID_WORKERS, Tokens.member(payer), UUID.randomUUID().toString(), worker(freshNik()))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:paid-workers-too-many");
        await().untilAsserted(() -> get(PAID_WORKERS, Tokens.member(payer))
                .expectBody()
                .jsonPath("$.items[2].status")
                .isEqualTo("REFUSED")
                .jsonPath("$.items[2].mismatches")
                .doesNotExist());
    }

    @ParameterizedTest
    @CsvSource({"-65, too-old", "-14, too-young", "1, in-the-future"})
    void age_decides_whether_somebody_may_be_registered(int years, String code) {
        Map<String, Object> body = worker(freshNik());
        body.put("birthDate", Jakarta.dateOf(Instant.now()).plusYears(years).toString());

        send(REGISTRATIONS, officer(), UUID.randomUUID().toString(), body)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("birthDate")
                .jsonPath("$.faults[0].code")
                .isEqualTo(code);
    }

    @Test
    void every_faulty_field_is_named() {
        send(
                        REGISTRATIONS,
                        officer(),
                        UUID.randomUUID().toString(),
                        Map.of("nik", "1", "name", "4", "birthDate", "x", "monthlyIncome", -1))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[*].field")
                .value(fields -> assertThat((Iterable<?>) fields)
                        .map(Object::toString)
                        .contains("nik", "name", "birthDate", "occupation", "place", "monthlyIncome", "oldAgeSavings"));
        get(REGISTRATIONS + "/" + MemberId.next(), officer()).expectStatus().isNotFound();
    }

    record Accepted(Kpj kpj) {}

    private static String knownNik() {
        String nik = freshNik();
        REGISTRY.knows(nik, "SITI AMINAH", "1988-11-19");
        return nik;
    }

    private static Map<String, Object> worker(String nik) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "Siti Aminah");
        body.put("nik", nik);
        body.put("birthDate", "1988-11-19");
        body.put("occupation", "Household help");
        body.put("place", "Kota Bandung");
        body.put("monthlyIncome", 3_000_000);
        body.put("oldAgeSavings", true);
        return body;
    }

    private String registered(Map<String, Object> body) {
        return idOf(send(REGISTRATIONS, officer(), UUID.randomUUID().toString(), body));
    }

    private RestTestClient.ResponseSpec send(String path, String token, String key, Map<String, Object> body) {
        return rest.post()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    headers.set("Idempotency-Key", key);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static String idOf(RestTestClient.ResponseSpec answer) {
        Map<?, ?> view = answer.expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(view.get("memberId"));
    }

    private String statusOf(String id) {
        Map<?, ?> view = get(REGISTRATIONS + "/" + id, officer())
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(view.get("status"));
    }

    private void awaitStatus(String id, String status) {
        await().untilAsserted(() -> assertThat(statusOf(id)).isEqualTo(status));
    }

    private void paid(String memberId, String on, long sequence) {
        topics.publish(CONTRIBUTIONS, PAID, memberId, sequence, Map.of("memberId", memberId, "paidOn", on));
    }
}
