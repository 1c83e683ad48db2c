package id.jmo.claim.component;

import static org.awaitility.Awaitility.await;

import id.jmo.platform.selfieproofs.SelfieProofs;
import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.JudgedSelfies;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The whole service with a real broker and a real store; the other services are played by {@link OtherServices}. */
@ServiceTest(properties = {"jmo.claim.deadline-check-interval=PT0.3S", "jmo.claim.hold-release-within=PT0S"})
abstract class ClaimComponentTest {

    static final long BALANCE = 9_600_000;
    static final Duration TIMEOUT = Duration.ofMinutes(1);

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

    /** A member whom the service knows, with a balance, and nothing in the way of a claim. */
    MemberId eligibleMember(long balance) {
        MemberId member = knownMember(balance, UnaryOperator.identity());
        awaitEligible(member);
        return member;
    }

    /** A member whom the service knows, different from an eligible one by what the test changes. */
    MemberId knownMember(long balance, UnaryOperator<Map<String, Object>> change) {
        MemberId member = MemberId.next();
        others.credits(member, balance);
        others.account(member, change.apply(OtherServices.eligible(member)));
        await().atMost(TIMEOUT)
                .until(() -> eligibility(member).body().path("balance").asLong() == balance);
        return member;
    }

    static UnaryOperator<Map<String, Object>> changed(String field, Object value) {
        return snapshot -> {
            snapshot.put(field, value);
            return snapshot;
        };
    }

    ApiResponse eligibility(MemberId member) {
        return get("/api/v1/claims/eligibility", Tokens.member(member));
    }

    /** The id of a claim that the member has submitted just now. */
    String submittedBy(MemberId member) {
        return submit(member, claim()).must(201).text("/claimId");
    }

    ApiResponse submit(MemberId member, Map<String, Object> claim) {
        return submit(member, UUID.randomUUID().toString(), claim);
    }

    ApiResponse submit(MemberId member, String key, Object claim) {
        return send(HttpMethod.POST, "/api/v1/claims", Tokens.member(member), claim, Map.of("Idempotency-Key", key));
    }

    static Map<String, Object> claim() {
        return claim("RESIGNATION", VerificationId.next().toString(), "014", "1234567890");
    }

    static Map<String, Object> claim(String cause, String verification, String bankCode, String accountNumber) {
        return Map.of(
                "cause",
                cause,
                "verificationId",
                verification,
                "payout",
                Map.of("bankCode", bankCode, "accountNumber", accountNumber));
    }

    /** A claim that is approved by the policy and waits for the bank. */
    String payingClaimOf(MemberId member, long balance) {
        String claim = submittedBy(member);
        others.holds(claim, member, balance);
        others.verifies(claim, member);
        awaitStatus(member, claim, "PAYING");
        return claim;
    }

    /** A claim that waits for an officer. */
    String claimInReviewOf(MemberId member, long balance) {
        String claim = submittedBy(member);
        others.holds(claim, member, balance);
        others.doubts(claim, member);
        awaitStatus(member, claim, "IN_REVIEW");
        return claim;
    }

    ApiResponse claim(MemberId member, String claim) {
        return get("/api/v1/claims/" + claim, Tokens.member(member));
    }

    ApiResponse awaitStatus(MemberId member, String claim, String status) {
        await().atMost(TIMEOUT).until(() -> claim(member, claim).must(200).text("/status"), status::equals);
        return claim(member, claim);
    }

    PublishedEvent published(String claim, String fact) {
        return topics.await("jmo.claims.v1", "id.jmo.claim." + fact + ".v1", claim);
    }

    /** What was published about a claim, without the part of the types that is the same for all. */
    List<String> factsOf(String claim) {
        return topics.published("jmo.claims.v1", claim).stream()
                .map(event -> event.type().replace("id.jmo.claim.", "").replace(".v1", ""))
                .toList();
    }

    String payoutOf(String claim) {
        return published(claim, "approved").json().path("payoutId").asString();
    }

    List<String> timeline(MemberId member, String claim, String field) {
        return get("/api/v1/claims/" + claim + "/timeline", Tokens.member(member))
                .must(200)
                .body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path(field).asString())
                .toList();
    }

    void awaitEligible(MemberId member) {
        await().atMost(TIMEOUT)
                .until(() -> eligibility(member).body().path("eligible").asBoolean(false));
    }

    ApiResponse cancel(MemberId member, String claim) {
        return send(
                HttpMethod.POST, "/api/v1/claims/" + claim + "/cancellation", Tokens.member(member), null, Map.of());
    }

    /** The member proves to be there, and gives another account. */
    ApiResponse correct(MemberId member, String claim, String bankCode, String accountNumber) {
        String verification = selfie(member, "PAYOUT_ACCOUNT", "MATCH", Instant.now());
        await().atMost(TIMEOUT)
                .until(() -> selfies.find(VerificationId.of(verification)).isPresent());
        return correct(member, claim, verification, bankCode, accountNumber);
    }

    /** The verdict of biometric-service on a selfie that was not for a claim. */
    String selfie(MemberId member, String purpose, String verdict, Instant judgedAt) {
        return JudgedSelfies.publish(topics, member, purpose, verdict, judgedAt);
    }

    ApiResponse correct(MemberId member, String claim, String verification, String bankCode, String accountNumber) {
        return send(
                HttpMethod.PUT,
                "/api/v1/claims/" + claim + "/payout-account",
                Tokens.member(member),
                Map.of("verificationId", verification, "bankCode", bankCode, "accountNumber", accountNumber),
                Map.of());
    }

    static List<JsonNode> items(ApiResponse answer) {
        return answer.must(200).body().path("items").valueStream().toList();
    }

    ApiResponse get(String path, String token) {
        return send(HttpMethod.GET, path, token, null, Map.of());
    }

    ApiResponse send(HttpMethod method, String path, String token, Object body, Map<String, String> headers) {
        RestTestClient.RequestBodySpec request = http.method(method).uri(path).headers(all -> {
            all.setBearerAuth(token);
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
