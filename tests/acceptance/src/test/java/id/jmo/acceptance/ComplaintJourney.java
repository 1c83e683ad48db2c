package id.jmo.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.World;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A complaint from its evidence to its answer. That it is closed by the clock is shown in the service's own tests. */
@Journey
@Visiting
class ComplaintJourney {

    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String CASES = "/api/v1/complaint-cases/";

    @Test
    void a_complaint_with_evidence_is_worked_on_answered_rated_and_reopened(World world) {
        var app = world.app(world.newMember().join());
        var officer = world.as("complaints1");

        var complaint = submit(
                app,
                "balance-missing",
                Map.of("fromMonth", "2026-01", "toMonth", "2026-02", "employer", "PT Uji Terima"),
                attach(app, World.portrait("eileen")));
        var id = complaint.text("complaintId");
        assertThat(complaint.body().at("/attachments/0/type").asString()).isEqualTo("JPEG");
        assertThat(complaint.text("turn.waitsFor")).isEqualTo("OFFICER");
        assertThat(complaint.body().at("/turn/daysLeft").asInt()).isBetween(2, 3);

        officer.post(CASES + id + "/assignment", Map.of()).must(200);
        var seen = officer.get(CASES + id).must(200);
        var link = seen.body().at("/attachments/0/link").asString();
        assertThat(officer.status(link)).isEqualTo(200);
        assertThat(world.as("complaints2").status(link))
                .as("made for somebody else")
                .isEqualTo(403);

        officer.post(CASES + id + "/verification", Map.of()).must(200);
        officer.post(CASES + id + "/work", Map.of()).must(200);
        officer.post(CASES + id + "/questions", text("Mohon lampirkan slip upah bulan Februari."))
                .must(200);
        assertThat(read(app, id).path("status").asString()).isEqualTo("AWAITING_MEMBER");
        app.http()
                .send(
                        "POST",
                        COMPLAINTS + "/" + id + "/attachments",
                        "multipart/form-data; boundary=jmo",
                        multipart(World.portrait("grace")))
                .must(200);
        once(app)
                .post(COMPLAINTS + "/" + id + "/messages", text("Sudah saya lampirkan."))
                .must(200);
        officer.post(CASES + id + "/answer", text("Iuran Februari sudah kami catat."))
                .must(200);

        var answered = read(app, id);
        assertThat(answered.path("status").asString()).isEqualTo("ANSWERED");
        assertThat(answered.path("attachments")).hasSize(2);
        app.http()
                .put(COMPLAINTS + "/" + id + "/rating", Map.of("stars", 4, "comment", "Cepat."))
                .must(200);
        app.http()
                .post(COMPLAINTS + "/" + id + "/reopening", text("Januari masih belum."))
                .must(200);
        officer.post(CASES + id + "/answer", text("Januari juga sudah kami catat."))
                .must(200);
        assertThat(codes(read(app, id)))
                .containsExactly(
                        "SUBMITTED",
                        "VERIFIED",
                        "WORK_STARTED",
                        "MEMBER_ASKED",
                        "MEMBER_REPLIED",
                        "ANSWERED",
                        "REOPENED",
                        "ANSWERED");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(inbox(app))
                        .filteredOn(title -> title.contains(complaint.text("number")))
                        .hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void the_member_follows_a_complaint_live_until_it_ends(World world) throws IOException {
        var app = world.app(world.newMember().join());
        var officer = world.as("complaints1");
        var id = submit(app, "account-and-app", Map.of("problem", "card"), null).text("complaintId");

        var codes = new ArrayList<String>();
        var stream = app.http().stream(COMPLAINTS + "/" + id + "/timeline/stream");
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            officer.post(CASES + id + "/assignment", Map.of()).must(200);
            officer.post(CASES + id + "/verification", Map.of()).must(200);
            app.http().post(COMPLAINTS + "/" + id + "/withdrawal", Map.of()).must(200);
            // The stream ends by itself when the complaint has ended.
            lines.lines()
                    .filter(line -> line.startsWith("data:"))
                    .filter(line -> line.contains("\"code\":\""))
                    .map(line -> line.replaceAll(".*\"code\":\"([A-Z_]+)\".*", "$1"))
                    .forEach(codes::add);
        }

        assertThat(codes).containsExactly("SUBMITTED", "VERIFIED", "WITHDRAWN");
    }

    @Test
    void a_file_that_lies_is_refused_with_the_reason_and_evidence_that_is_missing_is_named(World world) {
        var app = world.app(world.newMember().join());
        var draft = app.http().post(COMPLAINTS + "/drafts", Map.of()).must(200).text("complaintId");

        var refused = app.http()
                .send(
                        "POST",
                        COMPLAINTS + "/" + draft + "/attachments",
                        "multipart/form-data; boundary=jmo",
                        multipart("MZ this is a program".getBytes(US_ASCII)));
        assertThat(refused.must(415).problem()).isEqualTo("attachment-not-supported");

        var missing = once(app)
                .post(
                        COMPLAINTS,
                        Map.of(
                                "kind",
                                "balance-missing",
                                "description",
                                "Iuran saya tidak tercatat.",
                                "fields",
                                Map.of("fromMonth", "2026-01", "toMonth", "2026-02"),
                                "draftId",
                                draft));
        assertThat(missing.must(400).body().at("/faults/0/code").asString()).isEqualTo("evidence-missing");
    }

    @Test
    void who_reports_an_employer_is_known_to_the_officer_of_the_case_alone(World world) {
        var person = world.newMember().join();
        var app = world.app(person);
        var report = submit(
                app,
                "unregistered-employer",
                Map.of("employer", "PT Tanpa Jaminan", "address", "Jl. Merdeka 1", "city", "Bandung"),
                null);
        var id = report.text("complaintId");
        world.as("complaints1").post(CASES + id + "/assignment", Map.of()).must(200);

        assertThat(world.as("complaints1").get(CASES + id).must(200).text("memberId"))
                .isEqualTo(person.memberId());
        for (var other : List.of("complaints2", "supervisor1", "auditor1")) {
            assertThat(world.as(other).get(CASES + id).must(200).body().toString())
                    .as(other)
                    .contains("PT Tanpa Jaminan")
                    .doesNotContain(person.memberId(), "Saya ");
        }
        assertThat(world.as("complaints2")
                        .post(CASES + id + "/verification", Map.of())
                        .must(409)
                        .problem())
                .isEqualTo("complaint-assigned-to-another");
    }

    @Test
    void nobody_sees_another_members_complaint(World world) {
        var owner = world.app(world.newMember().join());
        var stranger = world.app(world.newMember().join());
        var id = submit(owner, "account-and-app", Map.of("problem", "card"), null)
                .text("complaintId");

        stranger.http().get(COMPLAINTS + "/" + id).must(404);
        stranger.http().get(CASES + id).must(403);
        world.as("officer1").get(CASES + id).must(403);
        world.anybody().get(COMPLAINTS + "/" + id).must(401);
    }

    static Http.Answer submit(MemberApp app, String kind, Map<String, String> fields, String draft) {
        Map<String, Object> complaint = new java.util.HashMap<>(
                Map.of("kind", kind, "description", "Saya mohon bantuan untuk masalah ini.", "fields", fields));
        if (draft != null) {
            complaint.put("draftId", draft);
        }
        return once(app).post(COMPLAINTS, complaint).must(201);
    }

    /** A draft with this picture as its evidence. */
    static String attach(MemberApp app, byte[] picture) {
        var draft = app.http().post(COMPLAINTS + "/drafts", Map.of()).must(200).text("complaintId");
        app.http()
                .send(
                        "POST",
                        COMPLAINTS + "/" + draft + "/attachments",
                        "multipart/form-data; boundary=jmo",
                        multipart(picture))
                .must(200);
        return draft;
    }

    private static byte[] multipart(byte[] picture) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--jmo\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bukti.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(US_ASCII));
        body.writeBytes(picture);
        body.writeBytes("\r\n--jmo--\r\n".getBytes(US_ASCII));
        return body.toByteArray();
    }

    static Http once(MemberApp app) {
        return app.http().with("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Map<String, String> text(String text) {
        return Map.of("text", text);
    }

    private static JsonNode read(MemberApp app, String id) {
        return app.http().get(COMPLAINTS + "/" + id).must(200).body();
    }

    private static List<String> codes(JsonNode complaint) {
        return complaint
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("code").asString())
                .toList();
    }

    private static List<String> inbox(MemberApp app) {
        return app.http()
                .get("/api/v1/notifications")
                .must(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }
}
