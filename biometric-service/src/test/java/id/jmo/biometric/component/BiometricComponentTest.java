package id.jmo.biometric.component;

import static org.awaitility.Awaitility.await;

import id.jmo.biometric.application.KnownMembers;
import id.jmo.biometric.engine.Portraits;
import id.jmo.local.camera.FramesUpload;
import id.jmo.local.camera.SampleCamera;
import id.jmo.local.camera.SampleCamera.Shot;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

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

    @Autowired
    KnownMembers members;

    final MemberId member = MemberId.next();

    /** The service has handled the member's registration. */
    void registered(MemberId who) {
        topics.publish(
                "jmo.members.v1", "id.jmo.member.registered.v1", who.toString(), 1, Map.of("memberId", who.toString()));
        await().atMost(Duration.ofMinutes(1)).until(() -> members.isKnown(who));
    }

    /** The member's first reference photo. */
    void enrol(MemberId who, byte[] photo) {
        registered(who);
        put("/api/v1/reference-photos/" + who, Tokens.withRoles("claims-officer"), MediaType.IMAGE_JPEG, photo)
                .expectStatus()
                .isOk();
    }

    static final SampleCamera CAMERA =
            new SampleCamera(Path.of(System.getProperty("jmo.root", ".."), "local/sample/photos"));

    /** What each session asked for, by its id. */
    private final Map<String, Asked> asked = new HashMap<>();

    record Asked(String nonce, List<String> actions) {}

    /** Opens a session and gives its id. */
    String open(MemberId who) {
        return openOn("phone-of-" + who, who);
    }

    String openOn(String device, MemberId who) {
        return remembered(tryToOpenOn(device, who));
    }

    RestTestClient.ResponseSpec tryToOpenOn(String device, MemberId who) {
        return http.post()
                .uri("/api/v1/verifications")
                .headers(headers -> headers.setBearerAuth(Tokens.member(who)))
                .header("Device-Id", device)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("purpose", "CLAIM"))
                .exchange();
    }

    /** What a session asks for is known to the test from here on. */
    private String remembered(RestTestClient.ResponseSpec answer) {
        JsonNode opened = answer.expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        String id = opened.get("verificationId").asString();
        List<String> actions = opened.get("steps")
                .valueStream()
                .map(step -> step.get("step").asString())
                .filter(step -> !step.equals("FRONTAL"))
                .toList();
        asked.put(id, new Asked(opened.get("nonce").asString(), actions));
        return id;
    }

    /** A session that does not ask for closed eyes: those of a print are too small to be seen closed. */
    String openForTurnsOnly(MemberId who) {
        String id = open(who);
        while (askedIn(id).actions().contains("BLINK")) {
            id = open(who);
        }
        return id;
    }

    Asked askedIn(String verification) {
        return asked.getOrDefault(verification, new Asked("never given", List.of()));
    }

    /** A person of the sample does before the camera what the session asked for. */
    RestTestClient.ResponseSpec perform(MemberId who, String verification, String person) {
        return send(
                who, verification, CAMERA.perform(person, askedIn(verification).actions()));
    }

    /** All is done as asked, and the first frame is this photo. */
    RestTestClient.ResponseSpec performBeginningWith(MemberId who, String verification, byte[] photo) {
        List<Shot> shots =
                new ArrayList<>(CAMERA.perform("grace", askedIn(verification).actions()));
        shots.set(0, new Shot("FRONTAL", 0, photo));
        return send(who, verification, shots);
    }

    RestTestClient.ResponseSpec send(MemberId who, String verification, List<Shot> shots) {
        return send(who, verification, askedIn(verification).nonce(), shots);
    }

    RestTestClient.ResponseSpec send(MemberId who, String verification, String nonce, List<Shot> shots) {
        FramesUpload upload = FramesUpload.of(nonce, shots);
        return put(
                "/api/v1/verifications/" + verification + "/frames",
                Tokens.member(who),
                MediaType.parseMediaType(upload.contentType()),
                upload.body());
    }

    /** A session with a selfie that matches the member's reference photo. */
    String openWithMatchingSelfie() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        perform(member, verification, "eileen").expectStatus().isOk();
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

    PublishedEvent awaitEvent(String fact, String verification) {
        return topics.await(VERIFICATIONS, "id.jmo.verification." + fact + ".v1", verification);
    }

    Document stored(String verification) {
        return mongo.findById(verification, Document.class, "verifications");
    }

    RestTestClient.ResponseSpec post(String path, String token, Object body) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Device-Id", "phone-of-" + member)
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
