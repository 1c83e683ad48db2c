package id.jmo.account.component;

import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The steps of a data update, for the tests that go through them. */
abstract class DataUpdateSteps extends AccountComponentTest {

    static final String PATH = "/api/v1/members/me/data-updates";
    static final Map<String, Object> EMERGENCY =
            Map.of("name", "Pat Youngs", "relation", "SPOUSE", "phone", "+6281100000098");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    MongoOperations mongo;

    /** A member with a contact that nobody else has, and what they answer. */
    final class Updating {

        final MemberId id = MemberId.next();
        final String nik = freshNik();
        final int number = NEXT.getAndIncrement();
        final String email = "known%d@sample.jmo.example".formatted(number);
        final String phone = "+628130000%04d".formatted(number);
        final String newEmail = "changed%d@sample.jmo.example".formatted(number);
        final String newPhone = "+628140000%04d".formatted(number);

        Updating() {
            this(known -> REGISTRY.knows(known, "EILEEN COLLINS", "1988-11-19"));
        }

        /** @param registry what the civil registry has of the NIK when the member is registered */
        Updating(Consumer<String> registry) {
            registry.accept(nik);
            Map<String, Object> registration = registration(id, nik);
            registration.put("email", email);
            registration.put("phone", phone);
            post("/api/v1/members", officer(), registration).expectStatus().isCreated();
        }

        RestTestClient.ResponseSpec send(HttpMethod method, String step, Object body) {
            return rest.method(method)
                    .uri(PATH + step)
                    .headers(headers -> headers.setBearerAuth(Tokens.member(id)))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange();
        }

        Updating begin() {
            send(HttpMethod.POST, "", Map.of()).expectStatus().isOk();
            return this;
        }

        void answer(String step, Object body) {
            send(HttpMethod.PUT, "/current/" + step, body).expectStatus().isOk();
        }

        void takeSelfie() {
            String verification = selfie(id, "MATCH");
            await().untilAsserted(() -> send(HttpMethod.PUT, "/current/selfie", Map.of("verificationId", verification))
                    .expectStatus()
                    .isOk());
        }

        Updating upToContact(String toEmail, String toPhone) {
            begin();
            answer("membership", Map.of("confirmed", true));
            takeSelfie();
            answer("contact", Map.of("email", toEmail, "phone", toPhone, "address", "Jl. Gatot Subroto 79, Jakarta"));
            return this;
        }

        Updating upToReview(String toEmail, String toPhone) {
            upToContact(toEmail, toPhone);
            if (!toEmail.equals(email)) {
                prove("email", "EMAIL");
            }
            if (!toPhone.equals(phone)) {
                prove("phone", "SMS");
            }
            answer("civil-data", Map.of("confirmed", true, "mothersName", "Rose Marie"));
            answer("occupation", Map.of("occupation", " Nurse at a clinic "));
            answer("npwp", Map.of("npwp", "09.254.294.3-407.000"));
            answer("emergency-contact", EMERGENCY);
            answer("bank-account", Map.of());
            return this;
        }

        void prove(String what, String channel) {
            send(HttpMethod.POST, "/current/" + what + "-codes", Map.of())
                    .expectStatus()
                    .isAccepted();
            send(HttpMethod.POST, "/current/" + what + "-verification", Map.of("code", code(channel)))
                    .expectStatus()
                    .isOk();
        }

        String code(String channel) {
            return reveal(topics.await(
                            "jmo.one-time-codes.v1",
                            "id.jmo.account.code-issued.v1",
                            "data-update." + id + "." + channel)
                    .json()
                    .path("code"));
        }

        RestTestClient.ResponseSpec confirm() {
            return send(HttpMethod.POST, "/current/confirmation", Map.of());
        }

        JsonNode view() {
            return get(PATH + "/current", Tokens.member(id))
                    .expectStatus()
                    .isOk()
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody();
        }
    }

    static String reveal(JsonNode encrypted) {
        return TestPersonalData.eventJson()
                .treeToValue(encrypted, Confidential.class)
                .reveal();
    }

    /** The verdict of biometric-service on a selfie. */
    String selfie(MemberId member, String verdict) {
        String verification = UUID.randomUUID().toString();
        topics.publishWithId(
                "jmo.selfies.v1",
                UUID.randomUUID().toString(),
                "id.jmo.verification.selfie-judged.v1",
                verification,
                1,
                Map.of(
                        "verificationId",
                        verification,
                        "memberId",
                        member,
                        "verdict",
                        verdict,
                        "judgedAt",
                        Instant.now().toString()));
        return verification;
    }
}
