package id.jmo.account.component;

import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What all component tests share, so that they share one service as well. */
@ServiceTest(
        properties = {
            "jmo.civil-registry.api-key=" + CivilRegistryDouble.API_KEY,
            "jmo.logins.client-secret=secret-of-the-tests",
            "jmo.registrations.poll-interval=50ms",
            // What an instance that was killed had leased is taken over after that time.
            "jmo.registrations.lease=2s",
            "jmo.registrations.first-retry=200ms",
            "jmo.registrations.longest-retry=400ms",
            "jmo.registrations.per-network=1000",
            "jmo.one-time-codes.per-network=1000",
            "jmo.partners.identity-provider.retries=0",
            "jmo.partners.identity-provider.breaker.failure-rate=100",
            "jmo.civil-registry.poll-interval=50ms",
            "jmo.bank-account-checks.answer-within=1s",
            "jmo.heirs.poll=200ms",
            "jmo.mergers.poll=200ms",
            "jmo.mergers.step-limit=1s",
            "jmo.mergers.ask-again-after=2s",
            "jmo.worker-registration.poll-interval=50ms",
            "jmo.worker-registration.most-of-a-payer=3",
            "jmo.civil-registry.first-retry=200ms",
            "jmo.civil-registry.longest-retry=400ms",
            // One member's outage must not close the door for the other tests' members.
            "jmo.partners.civil-registry.retries=0",
            "jmo.partners.civil-registry.breaker.failure-rate=100",
        })
@Import(AccountComponentTest.Observed.class)
abstract class AccountComponentTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Observed {

        @Bean
        static InstanceDeaths instanceDeaths() {
            return new InstanceDeaths();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer requestWork() {
            return settings -> settings.addCommandListener(new RequestWork());
        }
    }

    static final CivilRegistryDouble REGISTRY = CivilRegistryDouble.start();
    static final KeycloakDouble KEYCLOAK = KeycloakDouble.start();
    static final String TOPIC = "jmo.members.v1";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    RestTestClient rest;

    @Autowired
    TestTopics topics;

    @DynamicPropertySource
    static void partners(DynamicPropertyRegistry registry) {
        registry.add("jmo.partners.civil-registry.base-url", REGISTRY::baseUrl);
        registry.add("jmo.partners.identity-provider.base-url", KEYCLOAK::baseUrl);
    }

    @BeforeAll
    static void awaitLongEnoughForABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    /** A NIK nobody else has: a man born on 19 November 1988. */
    static String freshNik() {
        return "317401191188%04d".formatted(NEXT.getAndIncrement());
    }

    static String freshKpj() {
        return "180%08d".formatted(NEXT.getAndIncrement());
    }

    /** A bank account's number that no other test has: of one account only a few checks are begun. */
    static String freshAccountNumber() {
        return "66%08d".formatted(NEXT.getAndIncrement());
    }

    static String officer() {
        return Tokens.withRoles("claims-officer");
    }

    /** A registration that is in order, for tests to take away from and add to. */
    static Map<String, Object> registration(MemberId id, String nik) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("memberId", id.toString());
        body.put("name", "Eileen Collins");
        body.put("nik", nik);
        body.put("kpj", freshKpj());
        body.put("birthDate", "1988-11-19");
        body.put("segment", "PU");
        body.put("employer", "PT Cakrawala Antariksa");
        body.put("employerNumber", "JJ010001");
        body.put("email", "eileen@sample.jmo.example");
        body.put("phone", "081100000001");
        body.put("language", "en");
        return body;
    }

    RestTestClient.ResponseSpec post(String path, String token, Object body) {
        return rest.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    RestTestClient.ResponseSpec get(String path, String token) {
        return rest.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    MemberId registered(String nik) {
        return registered(nik, "Eileen Collins");
    }

    MemberId registered(String nik, String name) {
        MemberId id = MemberId.next();
        Map<String, Object> body = registration(id, nik);
        body.put("name", name);
        post("/api/v1/members", officer(), body).expectStatus().isCreated();
        return id;
    }

    MemberId registered() {
        String nik = freshNik();
        REGISTRY.knows(nik, "EILEEN COLLINS", "1988-11-19");
        return registered(nik);
    }

    /** A KPJ of an employment that is over. */
    RestTestClient.ResponseSpec recordKpj(String number, String ofNik, String name) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kpj", number);
        body.put("name", name);
        body.put("nik", ofNik);
        body.put("birthDate", "1988-11-19");
        body.put("employer", "PT Lama");
        body.put("endedOn", "2020-01-31");
        return rest.post()
                .uri("/api/v1/members/further-kpjs")
                .headers(headers -> {
                    headers.setBearerAuth(officer());
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    String recordedKpj(String number, String ofNik, String name) {
        Map<?, ?> view = recordKpj(number, ofNik, name)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(view.get("memberId"));
    }

    /** The faults of a problem, such as {@code nik: nik-form}. */
    static List<String> faults(RestTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("faults")
                .valueStream()
                .map(fault -> fault.path("field").asString() + ": "
                        + fault.path("code").asString())
                .toList();
    }
}
