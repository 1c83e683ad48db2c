package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.accident.component.OtherServices.Person;
import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notifications by others than the member. */
class NotificationTest extends AccidentComponentTest {

    private static final String CLINIC = "KLN00012";

    @LocalServerPort
    int port;

    @Test
    void family_notifies_without_a_login_and_the_case_begins() {
        Person person = known(Person.of(EMPLOYER));

        ApiResponse received =
                open(Requests.byFamily("nik", person.nik(), "081111111111")).must(202);

        JsonNode begun = awaitCaseOf(person);
        assertThat(begun.path("number").asString()).isEqualTo(received.text("/number"));
        assertThat(begun.at("/owed/by/code").asString()).isEqualTo("EMPLOYER");
    }

    @Test
    void a_notification_that_is_sent_again_after_a_lost_answer_is_one_with_one_number() {
        Map<String, Object> about = Requests.byFamily("kpj", Person.of(EMPLOYER).kpj(), "081111111111");
        String key = UUID.randomUUID().toString();

        String number = open(key, about).must(202).text("/number");
        ApiResponse again = open(key, about).must(202);

        assertThat(again.text("/number")).isEqualTo(number);
        awaitUnmatched(number);
        about.put("relation", "UNION");
        open(key, about).mustBeProblem(422, "idempotency-key-reused");
        assertThat(post(OPEN, null, about).must(400).faults()).containsExactly("Idempotency-Key: required");
    }

    @Test
    void the_answer_is_the_same_whether_anybody_has_the_number_or_not() {
        Person person = known(Person.of(EMPLOYER));
        Person nobody = Person.of(EMPLOYER);

        ApiResponse known =
                open(Requests.byFamily("kpj", person.kpj(), "081111111111")).must(202);
        ApiResponse unknown =
                open(Requests.byFamily("kpj", nobody.kpj(), "081111111111")).must(202);

        assertThat(unknown.body().propertyNames()).isEqualTo(known.body().propertyNames());
        assertThat(unknown.text("/number")).matches("JKK-\\d{4}-[2-9A-Z]{6}");
    }

    @Test
    void a_number_that_nobody_has_waits_for_an_officer_who_finds_the_member() {
        Person person = known(Person.of(EMPLOYER));
        String wrong = Person.of(EMPLOYER).kpj();
        String number =
                open(Requests.byFamily("kpj", wrong, "081111111111")).must(202).text("/number");

        JsonNode waiting = awaitUnmatched(number);
        assertThat(waiting.path("identity").asString()).isEqualTo("*******" + wrong.substring(7));
        String match = OPEN + "/" + waiting.path("notificationId").asString() + "/match";
        post(match, OFFICER_1, Map.of("kpj", Person.of(EMPLOYER).kpj())).mustBeProblem(404, "notification-not-matched");
        ApiResponse matched =
                post(match, OFFICER_1, Map.of("kpj", person.kpj())).must(200);

        ApiResponse begun = read(person.id(), matched.text("/accidentId")).must(200);
        assertThat(begun.text("/number")).isEqualTo(number);
        assertThat(unmatched()).noneMatch(item -> item.path("number").asString().equals(number));
    }

    @Test
    void an_officer_dismisses_a_notification_and_nothing_is_kept_of_it() {
        String number = open(Requests.byFamily("kpj", Person.of(EMPLOYER).kpj(), "081111111111"))
                .must(202)
                .text("/number");
        String id = awaitUnmatched(number).path("notificationId").asString();

        post(OPEN + "/" + id + "/dismissal", OFFICER_1, Map.of("reason", "Lelucon"))
                .must(204);

        post(OPEN + "/" + id + "/dismissal", OFFICER_1, Map.of("reason", "Lelucon"))
                .mustBeProblem(404, "notification-not-matched");
        assertThat(mongo.findById(id, Document.class, "notifications")).isNull();
    }

    @Test
    void a_clinic_and_a_member_who_notify_the_same_accident_share_one_case() {
        Person person = known(Person.of(EMPLOYER));
        String accident = notifiedBy(person.id());
        Map<String, Object> patient = Requests.byFamily("kpj", person.kpj(), "0215551234");
        patient.remove("relation");

        byClinic(patient).must(202);

        await().atMost(TIMEOUT).until(() -> timeline(person.id(), accident).contains("NOTIFIED_AGAIN"));
        String own = "/api/v1/facility-accidents/" + accident;
        ApiResponse seen = get(own, Tokens.healthFacility(CLINIC)).must(200);
        assertThat(seen.text("/patient")).isEqualTo("BUDI SANTOSO");
        get(own, Tokens.healthFacility("KLN99999")).mustBeProblem(404, "accident-not-found");
        assertThat(items(get("/api/v1/facility-accidents", Tokens.healthFacility(CLINIC))))
                .anyMatch(item -> item.path("accidentId").asString().equals(accident));
        Map<String, Object> statement =
                Map.of("statedAt", Requests.HAPPENED.plus(Duration.ofHours(2)).toString(), "outcome", "RECOVERED");
        post(own + "/doctor-statement", Tokens.healthFacility(CLINIC), statement)
                .must(200);
        post(own + "/doctor-statement", Tokens.healthFacility(CLINIC), statement)
                .mustBeProblem(409, "doctor-statement-not-due");
        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE")).must(200);
        assertThat(read(person.id(), accident).text("/status")).isEqualTo("AWAITING_STAGE_TWO");
    }

    @Test
    void a_disease_is_notified_with_its_own_fields() {
        Person person = known(Person.of(EMPLOYER));
        Map<String, Object> disease = Requests.byFamily("kpj", person.kpj(), "081111111111");
        disease.remove("accident");
        disease.put("kind", "DISEASE");
        disease.put("disease", Requests.disease(LocalDate.now().minusDays(2)));

        open(disease).must(202);

        assertThat(awaitCaseOf(person).path("kind").asString()).isEqualTo("DISEASE");
    }

    @Test
    void about_one_number_no_more_than_five_are_received_a_day_whoever_has_it() throws Exception {
        for (Person person : List.of(known(Person.of(EMPLOYER)), Person.of(EMPLOYER))) {
            for (int i = 0; i < 5; i++) {
                open(Requests.byFamily("kpj", person.kpj(), "08111111111" + i)).must(202);
            }

            HttpResponse<String> refused = postWithoutRetry(Requests.byFamily("kpj", person.kpj(), "081111111119"));

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("urn:jmo:problem:too-many-notifications");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 86_400L);
        }
    }

    @Test
    void a_notification_of_the_wrong_form_names_every_faulty_field() {
        Map<String, Object> wrong = Requests.byFamily("kpj", "123", "tidak ada");
        wrong.put("nik", "3171015911560001");
        wrong.put("relation", "NEIGHBOUR");
        wrong.put("unknown", 1);

        assertThat(open(wrong).must(400).faults())
                .containsExactlyInAnyOrder(
                        "relation: unknown-value",
                        "unknown: unknown-field",
                        "kpj: kpj-form",
                        "contact.phone: phone-form");
        Map<String, Object> both = Requests.byFamily("kpj", "12345678901", "081111111111");
        both.put("nik", "3171015911560001");
        assertThat(open(both).must(400).faults()).containsExactly("kpj: kpj-or-nik", "nik: kpj-or-nik");
        Map<String, Object> future = Requests.byFamily("kpj", "12345678901", "081111111111");
        future.put("accident", Requests.accident(Instant.now().plus(Duration.ofHours(1))));
        assertThat(open(future).must(400).faults()).containsExactly("accident.at: incident-in-future");
    }

    /** The client of the other tests obeys Retry-After, which here means until tomorrow. */
    private HttpResponse<String> postWithoutRetry(Map<String, Object> request) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + OPEN))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofByteArray(
                                        JsonMapper.shared().writeValueAsBytes(request)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode awaitUnmatched(String number) {
        await().atMost(TIMEOUT)
                .until(() -> unmatched().stream()
                        .anyMatch(item -> item.path("number").asString().equals(number)));
        return unmatched().stream()
                .filter(item -> item.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> unmatched() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            ApiResponse part = get(OPEN + "/unmatched" + cursor, OFFICER_1);
            all.addAll(items(part));
            cursor = part.body().path("next").isNull() ? "" : "?cursor=" + part.text("/next");
        } while (!cursor.isEmpty());
        return all;
    }

    private ApiResponse byClinic(Map<String, Object> patient) {
        return send(
                HttpMethod.POST,
                OPEN + "/by-facility",
                Tokens.healthFacility(CLINIC),
                patient,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }
}
