package id.jmo.biometric.component;

import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the component tests share: one running service with the real engine. */
@ServiceTest
abstract class BiometricComponentTest {

    static final String CLAIMS = "jmo.claims.v1";
    static final String VERIFICATIONS = "jmo.verifications.v1";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTopics topics;

    @Autowired
    MongoOperations mongo;

    final MemberId member = MemberId.next();

    void enrol(MemberId who, byte[] photo) {
        put("/api/v1/reference-photos/" + who, Tokens.withRoles("claims-officer"), MediaType.IMAGE_JPEG, photo)
                .expectStatus()
                .isOk();
    }

    /** Opens a session and gives its id. */
    String open(MemberId who) {
        return (String) post("/api/v1/verifications", Tokens.member(who), Map.of("purpose", "CLAIM"))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("verificationId");
    }

    RestTestClient.ResponseSpec selfie(MemberId who, String verification, byte[] photo) {
        return put(
                "/api/v1/verifications/" + verification + "/selfie", Tokens.member(who), MediaType.IMAGE_JPEG, photo);
    }

    /** A session with a selfie that matches the member's reference photo. */
    String openWithMatchingSelfie() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        selfie(member, verification, Portraits.eileenSelfie()).expectStatus().isOk();
        return verification;
    }

    ClaimId submitClaim(MemberId who, String verification) {
        return submitClaim(ClaimId.next(), who, verification, Instant.now());
    }

    ClaimId submitClaim(ClaimId claim, MemberId who, String verification, Instant submittedAt) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("claimId", claim);
        data.put("memberId", who);
        data.put("cause", "RESIGNATION");
        data.put("verificationId", verification);
        data.put("submittedAt", submittedAt);
        data.put("payBy", submittedAt);
        topics.publish(CLAIMS, "id.jmo.claim.submitted.v1", claim.toString(), 1, data);
        return claim;
    }

    PublishedEvent told(String fact, String verification) {
        return topics.await(VERIFICATIONS, "id.jmo.verification." + fact + ".v1", verification);
    }

    Document stored(String verification) {
        return mongo.findById(verification, Document.class, "verifications");
    }

    RestTestClient.ResponseSpec post(String path, String token, Object body) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    RestTestClient.ResponseSpec put(String path, String token, MediaType type, byte[] body) {
        return http.put()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(type)
                .body(body)
                .exchange();
    }

    RestTestClient.ResponseSpec get(String path, String token) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
