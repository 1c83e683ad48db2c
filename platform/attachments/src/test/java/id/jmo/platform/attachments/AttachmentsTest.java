package id.jmo.platform.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.platform.application.Leases;
import id.jmo.platform.attachments.AttachmentRefused.Fault;
import id.jmo.platform.personaldata.UnreadablePersonalData;
import id.jmo.platform.workers.ErasureJob;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real part: the hardened store. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jmo.personal-data.keys.k1=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
            "jmo.attachments.retention=30d",
            "jmo.attachments.erasure-interval=1h",
            "spring.main.banner-mode=off",
            "spring.servlet.multipart.enabled=false",
            "jmo.http.body-limits.[multipart/form-data]=7MB",
            "springdoc.api-docs.enabled=false"
        })
class AttachmentsTest {

    private static final String NAME = "KTP Agus Wijaya.jpg";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoAttachments attachments;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Leases leases;

    @Autowired
    private Clock clock;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String caseId = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        SampleService.NOW.set(SampleService.START);
    }

    @Test
    void what_is_added_is_listed_and_read() {
        Attachment photo = add(NAME, SampleFiles.jpegWithPosition());
        byte[] pdf = SampleFiles.pdf();
        Attachment letter = add("surat.pdf", pdf);

        assertThat(attachments.list(caseId)).containsExactly(photo, letter);
        assertThat(attachments.read(caseId, letter.attachmentId()).orElseThrow().bytes())
                .isEqualTo(pdf);
        assertThat(photo.fileName().reveal()).isEqualTo(NAME);
        assertThat(attachments.read("another case", letter.attachmentId())).isEmpty();
        assertThat(attachments.list("another case")).isEmpty();
    }

    @Test
    void neither_the_picture_nor_its_name_stands_in_the_store_in_clear() {
        Attachment photo = add(NAME, SampleFiles.jpegWithPosition());

        Document content = store.findOne(
                new Query(Criteria.where("caseId").is(caseId)), Document.class, MongoAttachments.CONTENTS);
        assertThat(new String(content.get("bytes", Binary.class).getData(), ISO_8859_1))
                .doesNotContain("JFIF", SampleFiles.PLACE);
        assertThat(stored().toJson()).doesNotContain("Agus", "KTP", SampleFiles.PLACE);
        assertThat(photo.toString()).doesNotContain("Agus");
    }

    @Test
    void each_case_has_a_key_of_its_own_and_content_moved_to_another_case_cannot_be_read() {
        Attachment photo = add(NAME, SampleFiles.jpeg());
        String other = UUID.randomUUID().toString();
        attachments.add(other, new AttachmentUpload("b.png", null, SampleFiles.pngWithText()), "siti");
        Document forged = stored().append("_id", "forged");
        forged.put(
                "key",
                store.findById(other, Document.class, MongoAttachments.CASES).get("key"));
        store.insert(forged, MongoAttachments.CASES);

        assertThatExceptionOfType(UnreadablePersonalData.class)
                .isThrownBy(() -> attachments.read("forged", photo.attachmentId()));
    }

    @Test
    void the_same_file_again_is_the_same_attachment() {
        Attachment first = add(NAME, SampleFiles.jpeg());

        assertThat(add("another name.jpg", SampleFiles.jpeg())).isEqualTo(first);
        assertThat(attachments.list(caseId)).hasSize(1);
        assertThat(contents()).isEqualTo(1);
    }

    @Test
    void a_case_has_at_most_five_however_many_are_sent_at_once() throws Exception {
        List<Callable<Attachment>> uploads = IntStream.range(0, 12)
                .<Callable<Attachment>>mapToObj(i -> () -> add("surat.pdf", different(i)))
                .toList();
        int refused = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Attachment> upload : threads.invokeAll(uploads)) {
                if (upload.state() == Future.State.FAILED) {
                    assertThat(upload.exceptionNow())
                            .isInstanceOfSatisfying(
                                    AttachmentRefused.class,
                                    e -> assertThat(e.fault()).isEqualTo(Fault.TOO_MANY));
                    refused++;
                }
            }
        }

        assertThat(refused).isEqualTo(7);
        assertThat(attachments.list(caseId)).hasSize(5);
        assertThat(contents()).isEqualTo(5);
    }

    @Test
    void one_that_is_removed_makes_room_and_is_gone() {
        Attachment photo = add(NAME, SampleFiles.jpeg());

        assertThat(attachments.remove(caseId, photo.attachmentId())).isTrue();
        assertThat(attachments.remove(caseId, photo.attachmentId())).isFalse();

        assertThat(attachments.read(caseId, photo.attachmentId())).isEmpty();
        assertThat(contents()).isZero();
        assertThat(add(NAME, SampleFiles.jpeg())).isNotNull();
    }

    @Test
    void when_the_retention_period_after_the_close_is_over_nothing_can_be_read_any_more() {
        Attachment photo = add(NAME, SampleFiles.jpeg());
        attachments.caseClosed(caseId, SampleService.START);

        eraseDueAfter(Duration.ofDays(30).minusSeconds(1));
        assertThat(attachments.read(caseId, photo.attachmentId())).isPresent();

        eraseDueAfter(Duration.ofDays(30));

        assertThat(attachments.list(caseId)).isEmpty();
        assertThat(attachments.read(caseId, photo.attachmentId())).isEmpty();
        assertThat(attachments.erasedAt(caseId)).contains(SampleService.START.plus(Duration.ofDays(30)));
        assertThat(contents()).isZero();
        assertThat(stored().keySet()).containsExactlyInAnyOrder("_id", "erasedAt");
        assertThatExceptionOfType(AttachmentRefused.class)
                .isThrownBy(() -> add(NAME, SampleFiles.jpeg()))
                .extracting(AttachmentRefused::fault)
                .isEqualTo(Fault.ERASED);
    }

    @Test
    void a_case_that_is_opened_again_keeps_its_attachments() {
        Attachment photo = add(NAME, SampleFiles.jpeg());
        attachments.caseClosed(caseId, SampleService.START);
        attachments.caseReopened(caseId);

        eraseDueAfter(Duration.ofDays(60));

        assertThat(attachments.read(caseId, photo.attachmentId())).isPresent();
    }

    @Test
    void contents_left_behind_by_a_crash_are_removed_by_the_next_run() {
        add(NAME, SampleFiles.jpeg());
        store.updateFirst(
                new Query(Criteria.where("_id").is(caseId)),
                new Update().unset("key").set("eraseAt", SampleService.START).set("erasedAt", SampleService.START),
                MongoAttachments.CASES);

        eraseDueAfter(Duration.ZERO);

        assertThat(contents()).isZero();
        assertThat(stored()).doesNotContainKey("eraseAt");
    }

    @Test
    void many_cases_are_erased_in_one_run_batch_by_batch() {
        List<String> cases = IntStream.range(0, ErasureJob.BATCH + 20)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        cases.forEach(each -> {
            attachments.add(each, new AttachmentUpload("b.png", null, SampleFiles.pngWithText()), "siti");
            attachments.caseClosed(each, SampleService.START);
        });

        eraseDueAfter(Duration.ofDays(31));

        assertThat(cases)
                .allSatisfy(each -> assertThat(attachments.erasedAt(each)).isPresent());
    }

    @Test
    void a_file_is_sent_listed_and_shown_to_the_officer_over_http() throws Exception {
        HttpResponse<String> added = send(multipart("file", "../" + NAME, SampleFiles.jpegWithPosition(), "KTP"));

        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        JsonNode view = json(get("/cases/" + caseId + "/attachments")).path(0);
        assertThat(view.path("fileName").stringValue()).isEqualTo(NAME);
        assertThat(view.path("kind").stringValue()).isEqualTo("KTP");
        assertThat(view.path("type").stringValue()).isEqualTo("JPEG");
        assertThat(view.path("metadataRemoved").booleanValue()).isTrue();
        HttpResponse<byte[]> shown =
                client.send(request(view.path("link").stringValue()).build(), BodyHandlers.ofByteArray());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(new String(shown.body(), ISO_8859_1)).contains("JFIF").doesNotContain(SampleFiles.PLACE);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
    }

    @Test
    void a_link_is_good_for_a_few_minutes_and_for_its_attachment() throws Exception {
        send(multipart("file", NAME, SampleFiles.jpeg(), null));
        String link = json(get("/cases/" + caseId + "/attachments"))
                .path(0)
                .path("link")
                .stringValue();

        assertProblem(get(link.replaceAll("until=\\d+", "until=9999999999")), 403, "attachment-link-invalid");
        assertProblem(get(link.replace(caseId, UUID.randomUUID().toString())), 403, "attachment-link-invalid");
        SampleService.NOW.set(SampleService.START.plus(Duration.ofMinutes(6)));
        assertProblem(get(link), 403, "attachment-link-invalid");
    }

    @Test
    void a_refused_file_says_why_and_leaves_nothing() throws Exception {
        assertProblem(send(multipart("file", "surat.pdf", SampleFiles.jpeg(), null)), 422, "attachment-name-lies");
        assertProblem(send(multipart("file", "a.jpg", "PK".getBytes(UTF_8), null)), 415, "attachment-not-supported");
        assertProblem(send(multipart("file", "a.jpg", new byte[6_500_000], null)), 413, "attachment-too-large");
        assertProblem(
                send(multipart("file", "a.pdf", SampleFiles.pdfWithScript(), null)), 422, "attachment-active-content");
        assertProblem(send(multipart("photo", "a.jpg", SampleFiles.jpeg(), null)), 400, "attachment-malformed");
        assertProblem(send("no parts at all".getBytes(UTF_8)), 400, "attachment-malformed");
        assertThat(attachments.list(caseId)).isEmpty();
        assertThat(contents()).isZero();
        HttpResponse<String> large = send(multipart("file", "a.jpg", new byte[6_500_000], null));
        assertThat(large.body()).contains("6 MB");
    }

    private Attachment add(String name, byte[] content) {
        return attachments.add(caseId, new AttachmentUpload(name, null, content), "agus");
    }

    private void eraseDueAfter(Duration time) {
        SampleService.NOW.set(SampleService.START.plus(time));
        new ErasureJob("attachment-erasure", attachments, leases, clock).run();
    }

    /** What follows the end of a PDF's last line is no part of it. */
    private static byte[] different(int number) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(SampleFiles.pdf());
        pdf.writeBytes(("% " + number + "\n").getBytes(UTF_8));
        return pdf.toByteArray();
    }

    private Document stored() {
        return store.findById(caseId, Document.class, MongoAttachments.CASES);
    }

    private long contents() {
        return store.count(new Query(Criteria.where("caseId").is(caseId)), MongoAttachments.CONTENTS);
    }

    private static byte[] multipart(String part, String name, byte[] content, String kind) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        if (kind != null) {
            body.writeBytes(
                    ("\r\n--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind).getBytes(UTF_8));
        }
        body.writeBytes("\r\n--b--\r\n".getBytes(UTF_8));
        return body.toByteArray();
    }

    private HttpResponse<String> send(byte[] body) throws Exception {
        return client.send(
                request("/cases/" + caseId + "/attachments")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"urn:jmo:problem:" + slug + "\"");
    }
}
