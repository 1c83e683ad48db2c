package id.jmo.world;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A complaint, by the member who complains and the officer who has the case. */
public final class ComplaintCase {

    private static final Duration SAME_DAY = Duration.ofSeconds(60);

    private final World world;
    private final MemberApp app;
    private final String id;

    private ComplaintCase(World world, MemberApp app, String id) {
        this.world = world;
        this.app = app;
        this.id = id;
    }

    /** The member complains, with a photo as evidence. */
    public static ComplaintCase submitted(
            World world, MemberApp app, String kind, String description, Map<String, String> fields) {
        var draft = draftWithEvidence(app);
        var answer = app.http()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/complaints", request(kind, description, fields, draft))
                .must(201);
        return new ComplaintCase(world, app, answer.text("complaintId"));
    }

    /** A complaint that the member has submitted in the app. */
    public static ComplaintCase known(World world, MemberApp app, String id) {
        return new ComplaintCase(world, app, id);
    }

    /** The id of a complaint to come, to which a photo is attached. */
    public static String draftWithEvidence(MemberApp app) {
        var draft =
                app.http().post("/api/v1/complaints/drafts", Map.of()).must(200).text("complaintId");
        app.http()
                .send(
                        "POST",
                        "/api/v1/complaints/" + draft + "/attachments",
                        "multipart/form-data; boundary=evidence",
                        upload(World.portrait("grace")))
                .must(200);
        return draft;
    }

    /** @param draft of {@link #draftWithEvidence} */
    public static Map<String, Object> request(
            String kind, String description, Map<String, String> fields, String draft) {
        return Map.of("kind", kind, "description", description, "fields", fields, "draftId", draft);
    }

    private static byte[] upload(byte[] photo) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--evidence\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ktp.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(photo);
        body.writeBytes("\r\n--evidence--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    public String id() {
        return id;
    }

    /** The officer takes the case from the queue, verifies it and starts the work. */
    public ComplaintCase inWorkOf(String officer) {
        for (var step : List.of("assignment", "verification", "work")) {
            does(officer, step, Map.of()).must(200);
        }
        return this;
    }

    /** @param step the last part of the path, such as {@code answer} */
    public Http.Answer does(String officer, String step, Object body) {
        return world.as(officer).post("/api/v1/complaint-cases/" + id + "/" + step, body);
    }

    /** @param decisions by {@link #approves} and {@link #refuses} */
    @SafeVarargs
    public final Http.Answer decides(String officer, String answer, Map<String, String>... decisions) {
        return does(officer, "correction-decision", Map.of("answer", answer, "decisions", List.of(decisions)));
    }

    public static Map<String, String> approves(String field) {
        return Map.of("field", field, "verdict", "APPROVE");
    }

    public static Map<String, String> refuses(String field, String reason) {
        return Map.of("field", field, "verdict", "REFUSE", "reason", reason);
    }

    /** As the member sees it. */
    public Http.Answer shown() {
        return app.http().get("/api/v1/complaints/" + id);
    }

    /** Waits until the member sees this status. */
    public JsonNode awaitStatus(String status) {
        await().atMost(SAME_DAY).until(() -> shown().must(200).text("status"), status::equals);
        return shown().body();
    }

    /** How far the corrections have come, such as {@code NAME APPLIED}. */
    public static List<String> corrections(JsonNode complaint) {
        return StreamSupport.stream(complaint.at("/correction/fields").spliterator(), false)
                .map(field -> field.path("field").asString() + " "
                        + field.path("state").asString())
                .toList();
    }
}
