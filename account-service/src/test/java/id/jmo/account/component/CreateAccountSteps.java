package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The steps of creating an account, for the tests that go through them. */
abstract class CreateAccountSteps extends AccountComponentTest {

    static final String PATH = "/api/v1/registrations";
    static final String PASSWORD = "kapal-selam-di-awan-ungu-27";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    /** A member who has no login yet, and what they answer. */
    record Person(MemberId id, String nik, String kpj, String email, String phone) {

        Map<String, Object> data() {
            Map<String, Object> data = new HashMap<>();
            data.put("name", "Eileen Collins");
            data.put("nik", nik);
            data.put("kpj", kpj);
            data.put("birthDate", "1988-11-19");
            data.put("mothersName", "Rose Marie");
            return data;
        }
    }

    Person person() {
        MemberId id = MemberId.next();
        String nik = freshNik();
        REGISTRY.knows(nik, "EILEEN COLLINS", "1988-11-19");
        Map<String, Object> registration = registration(id, nik);
        post("/api/v1/members", officer(), registration).expectStatus().isCreated();
        return person(id, nik, registration.get("kpj").toString());
    }

    /** Somebody of whom nothing is on record. */
    static Person stranger() {
        return person(MemberId.next(), freshNik(), freshKpj());
    }

    private static Person person(MemberId id, String nik, String kpj) {
        int number = NEXT.getAndIncrement();
        return new Person(
                id, nik, kpj, "newcomer%d@sample.jmo.example".formatted(number), "+628120000%04d".formatted(number));
    }

    /** One registration that is going on. */
    final class Registering {

        final String id;
        final String secret;

        Registering() {
            JsonNode started = rest.post()
                    .uri(PATH)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("language", "en"))
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody();
            id = started.at("/registration/registrationId").asString();
            secret = started.path("secret").asString();
        }

        RestTestClient.ResponseSpec send(HttpMethod method, String step, Object body) {
            return rest.method(method)
                    .uri(PATH + "/" + id + "/" + step)
                    .header("Registration-Secret", secret)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange();
        }

        Registering upToMembershipType(String citizenship) {
            send(HttpMethod.PUT, "citizenship", Map.of("citizenship", citizenship))
                    .expectStatus()
                    .isOk();
            send(HttpMethod.PUT, "membership-type", Map.of("segment", "PU"))
                    .expectStatus()
                    .isOk();
            return this;
        }

        Registering upToPersonalData(Map<String, Object> data) {
            upToMembershipType(data.containsKey("nik") ? "WNI" : "WNA");
            send(HttpMethod.PUT, "personal-data", data).expectStatus().isOk();
            return this;
        }

        void proveEmail(Person person) {
            send(HttpMethod.POST, "email-codes", Map.of("email", person.email()))
                    .expectStatus()
                    .isAccepted();
            send(HttpMethod.POST, "email-verification", Map.of("code", code("email")))
                    .expectStatus()
                    .isOk();
        }

        Registering upToTerms(Person person) {
            upToPersonalData(person.data());
            proveEmail(person);
            send(HttpMethod.POST, "phone-codes", Map.of("phone", person.phone()))
                    .expectStatus()
                    .isAccepted();
            send(HttpMethod.POST, "phone-verification", Map.of("code", code("phone")))
                    .expectStatus()
                    .isOk();
            send(HttpMethod.PUT, "password", Map.of("password", PASSWORD))
                    .expectStatus()
                    .isOk();
            return this;
        }

        Registering finished() {
            send(HttpMethod.PUT, "terms", Map.of("version", "2026-01"))
                    .expectStatus()
                    .isOk();
            return this;
        }

        String code(String of) {
            return TestPersonalData.eventJson()
                    .treeToValue(
                            topics.await("jmo.one-time-codes.v1", "id.jmo.account.code-issued.v1", id + "." + of)
                                    .json()
                                    .path("code"),
                            Confidential.class)
                    .reveal();
        }

        JsonNode view() {
            return rest.get()
                    .uri(PATH + "/" + id)
                    .header("Registration-Secret", secret)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody();
        }

        void awaitField(String field, String value) {
            await().untilAsserted(
                            () -> assertThat(view().path(field).asString("")).isEqualTo(value));
        }
    }
}
