package id.jmo.accident.component;

import static org.awaitility.Awaitility.await;

import id.jmo.accident.component.OtherServices.Person;
import id.jmo.platform.selfieproofs.SelfieProofs;
import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The whole service with a real broker and a real store; the other services are played by {@link OtherServices}. */
@ServiceTest(properties = "jmo.accident.deadline-check-interval=PT0.3S")
abstract class AccidentComponentTest {

    static final Duration TIMEOUT = Duration.ofMinutes(1);
    static final String EMPLOYER = "JK004217";
    static final String OPEN = "/api/v1/accident-notifications";
    static final String OFFICER_1 = Tokens.of("officer-1", "claims-officer");
    static final String OFFICER_2 = Tokens.of("officer-2", "claims-officer");
    static final String OFFICER_3 = Tokens.of("officer-3", "claims-officer");

    @Autowired
    RestTestClient http;

    @Autowired
    TestTopics topics;

    @Autowired
    MongoOperations mongo;

    @Autowired
    SelfieProofs selfies;

    OtherServices others;

    @BeforeEach
    void createOtherServices() {
        others = new OtherServices(topics);
    }

    MemberId knownMember() {
        return known(Person.of(EMPLOYER)).id();
    }

    /** A person whom the service knows from now on. */
    Person known(Person person) {
        others.registers(person);
        await().atMost(TIMEOUT)
                .until(() -> mongo.findById(person.id().toString(), Document.class, "memberFacts") != null);
        return person;
    }

    /** The id of a case that the member has notified just now. */
    String notifiedBy(MemberId member) {
        return notify(member, Requests.notification()).must(201).text("/accidentId");
    }

    ApiResponse notify(MemberId member, Object request) {
        return notify(member, UUID.randomUUID().toString(), request);
    }

    ApiResponse notify(MemberId member, String key, Object request) {
        return send(
                HttpMethod.POST, "/api/v1/accidents", Tokens.member(member), request, Map.of("Idempotency-Key", key));
    }

    /** Somebody without a login notifies. */
    ApiResponse open(Map<String, Object> notification) {
        return open(UUID.randomUUID().toString(), notification);
    }

    ApiResponse open(String key, Map<String, Object> notification) {
        return send(HttpMethod.POST, OPEN, null, notification, Map.of("Idempotency-Key", key));
    }

    JsonNode awaitCaseOf(Person person) {
        await().atMost(TIMEOUT)
                .until(() -> !items(get("/api/v1/accidents", Tokens.member(person.id())))
                        .isEmpty());
        return items(get("/api/v1/accidents", Tokens.member(person.id()))).getFirst();
    }

    ApiResponse read(MemberId member, String accident) {
        return get("/api/v1/accidents/" + accident, Tokens.member(member));
    }

    ApiResponse readByEmployer(String accident) {
        return get("/api/v1/employer-accidents/" + accident, Tokens.employer(EMPLOYER));
    }

    ApiResponse byEmployer(String accident, String what, @Nullable Object body) {
        return post("/api/v1/employer-accidents/" + accident + "/" + what, Tokens.employer(EMPLOYER), body);
    }

    ApiResponse byOfficer(String officer, String accident, String what, Object body) {
        return post("/api/v1/accident-reviews/" + accident + "/" + what, officer, body);
    }

    ApiResponse heirAccount(String officer, String accident, String number) {
        return send(
                HttpMethod.PUT,
                "/api/v1/accident-reviews/" + accident + "/heir-account",
                officer,
                Map.of("bankCode", "002", "accountNumber", number, "holderName", "SITI RAHMA"),
                Map.of());
    }

    /** A case that waits for an officer, with the member's account. */
    String caseInReviewOf(MemberId member) {
        String accident = notifiedBy(member);
        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE")).must(200);
        byEmployer(accident, "stage-two", Requests.recovered()).must(200);
        byOfficer(OFFICER_1, accident, "paper-evidence", Requests.evidence("DOCTOR_CERTIFICATE"))
                .must(200);
        giveAccount(member, accident, Requests.account()).must(200);
        return accident;
    }

    /** With a selfie that was taken for it. */
    ApiResponse giveAccount(MemberId member, String accident, Map<String, Object> account) {
        return giveAccount(member, accident, judgedSelfie(member, "PAYOUT_ACCOUNT", "MATCH", Instant.now()), account);
    }

    ApiResponse giveAccount(MemberId member, String accident, String verification, Map<String, Object> account) {
        Map<String, Object> request = new HashMap<>(account);
        request.put("verificationId", verification);
        return send(
                HttpMethod.PUT,
                "/api/v1/accidents/" + accident + "/payout-account",
                Tokens.member(member),
                request,
                Map.of());
    }

    /** A selfie whose verdict this service knows; of another purpose it keeps none. */
    String judgedSelfie(MemberId member, String purpose, String verdict, Instant judgedAt) {
        String verification = others.judges(member, purpose, verdict, judgedAt);
        if (purpose.equals("PAYOUT_ACCOUNT")) {
            await().atMost(TIMEOUT)
                    .until(() -> selfies.find(VerificationId.of(verification)).isPresent());
        }
        return verification;
    }

    ApiResponse awaitStatus(MemberId member, String accident, String status) {
        await().atMost(TIMEOUT).until(() -> read(member, accident).must(200).text("/status"), status::equals);
        return read(member, accident);
    }

    PublishedEvent published(String accident, String fact) {
        return topics.await("jmo.accidents.v1", "id.jmo.accident." + fact + ".v1", accident);
    }

    /** What was published about a case, without the part of the types that is the same for all. */
    List<String> factsOf(String accident) {
        return topics.published("jmo.accidents.v1", accident).stream()
                .map(event -> event.type().replace("id.jmo.accident.", "").replace(".v1", ""))
                .toList();
    }

    List<String> timeline(MemberId member, String accident) {
        return get("/api/v1/accidents/" + accident + "/timeline", Tokens.member(member))
                .must(200)
                .body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("code").asString())
                .toList();
    }

    static List<JsonNode> items(ApiResponse answer) {
        return answer.must(200).body().path("items").valueStream().toList();
    }

    ApiResponse get(String path, @Nullable String token) {
        return send(HttpMethod.GET, path, token, null, Map.of());
    }

    ApiResponse upload(String path, String token, String kind, String fileName, byte[] content) {
        EntityExchangeResult<String> result = http.method(HttpMethod.POST)
                .uri(path + "/attachments")
                .headers(all -> all.setBearerAuth(token))
                .header("Content-Type", "multipart/form-data; boundary=" + Files.BOUNDARY)
                .body(Files.multipart(kind, fileName, content))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return ApiResponse.of(result.getStatus().value(), result.getResponseHeaders(), result.getResponseBody());
    }

    byte[] bytes(String path, String token) {
        EntityExchangeResult<byte[]> result = http.method(HttpMethod.GET)
                .uri(path)
                .headers(all -> all.setBearerAuth(token))
                .exchange()
                .expectBody(byte[].class)
                .returnResult();
        Assertions.assertThat(result.getStatus().value()).isEqualTo(200);
        return result.getResponseBody();
    }

    ApiResponse post(String path, @Nullable String token, @Nullable Object body) {
        return send(HttpMethod.POST, path, token, body, Map.of());
    }

    ApiResponse send(
            HttpMethod method,
            String path,
            @Nullable String token,
            @Nullable Object body,
            Map<String, String> headers) {
        RestTestClient.RequestBodySpec request = http.method(method).uri(path).headers(all -> {
            if (token != null) {
                all.setBearerAuth(token);
            }
            headers.forEach(all::set);
        });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        EntityExchangeResult<String> result =
                request.exchange().expectBody(String.class).returnResult();
        return ApiResponse.of(result.getStatus().value(), result.getResponseHeaders(), result.getResponseBody());
    }
}
