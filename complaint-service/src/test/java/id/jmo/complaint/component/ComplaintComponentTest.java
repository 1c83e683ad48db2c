package id.jmo.complaint.component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service with a real broker and a real store. */
@ServiceTest(
        properties = {
            "jmo.complaint.limit-check-interval=PT0.3S",
            "jmo.complaint.erasure-interval=PT0.3S",
            "jmo.compliance.poll-interval=PT0.2S"
        })
abstract class ComplaintComponentTest {

    static final String TOPIC = "jmo.complaints.v1";
    static final Duration TIMEOUT = Duration.ofMinutes(1);
    static final String OFFICER = Tokens.of("officer-1", "complaint-officer");
    static final String COLLEAGUE = Tokens.of("officer-2", "complaint-officer");
    static final String SUPERVISOR = Tokens.of("supervisor-1", "supervisor");
    static final String AUDITOR = Tokens.of("auditor-1", "auditor");

    static final String CASES = "/api/v1/complaint-cases";

    private static final Set<Object> NEED_EVIDENCE =
            Set.of("data-correction", "balance-missing", "employer-still-reports", "wages-underreported");

    @Autowired
    RestTestClient http;

    @Autowired
    TestTopics topics;

    @Autowired
    MongoOperations mongo;

    /** A complaint that needs no evidence. */
    static Map<String, Object> complaint() {
        return complaint("account-and-app", "Kartu digital saya tidak muncul.", Map.of("problem", "card"));
    }

    static Map<String, Object> complaint(String kind, String description, Map<String, ?> fields) {
        return Map.of("kind", kind, "description", description, "fields", fields);
    }

    /** Against an employer, by somebody who stays hidden. */
    static Map<String, Object> report() {
        return complaint(
                "unregistered-employer",
                "Saya Rina dari bagian gudang; kami semua belum didaftarkan.",
                Map.of(
                        "employer", "PT Tanpa Jaminan",
                        "address", "Jl. Merdeka 1",
                        "city", "Bandung",
                        "worksSince", "2024-02"));
    }

    /** The evidence that the kind may need is attached before. */
    ApiResponse submit(MemberId member, Map<String, Object> complaint) {
        return submit(member, UUID.randomUUID().toString(), withEvidence(member, complaint));
    }

    private Map<String, Object> withEvidence(MemberId member, Map<String, Object> complaint) {
        if (complaint.containsKey("draftId") || !NEED_EVIDENCE.contains(complaint.get("kind"))) {
            return complaint;
        }
        Map<String, Object> whole = new HashMap<>(complaint);
        whole.put("draftId", draftWithEvidence(member));
        return whole;
    }

    String draftOf(MemberId member) {
        return send(HttpMethod.POST, "/api/v1/complaints/drafts", Tokens.member(member), null, Map.of())
                .must(200)
                .text("/complaintId");
    }

    String draftWithEvidence(MemberId member) {
        String draft = draftOf(member);
        attach(member, draft, "ktp.png", SampleFiles.png(40)).must(200);
        return draft;
    }

    ApiResponse attach(MemberId member, String id, String name, byte[] file) {
        EntityExchangeResult<String> result = http.post()
                .uri("/api/v1/complaints/" + id + "/attachments")
                .headers(all -> all.setBearerAuth(Tokens.member(member)))
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=jmo"))
                .body(SampleFiles.multipart(name, file))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return ApiResponse.of(result.getStatus().value(), result.getResponseHeaders(), result.getResponseBody());
    }

    ApiResponse submit(MemberId member, String key, Object complaint) {
        return send(
                HttpMethod.POST,
                "/api/v1/complaints",
                Tokens.member(member),
                complaint,
                Map.of("Idempotency-Key", key));
    }

    /** The id of a complaint that the member has submitted just now. */
    String submittedBy(MemberId member) {
        return submit(member, complaint()).must(201).text("/complaintId");
    }

    /** The id of a complaint that the officer works on. */
    String inWorkOf(MemberId member) {
        String id = submittedBy(member);
        act(OFFICER, id, "assignment").must(200);
        act(OFFICER, id, "verification").must(200);
        act(OFFICER, id, "work").must(200);
        return id;
    }

    String answeredOf(MemberId member) {
        String id = inWorkOf(member);
        act(OFFICER, id, "answer", text("Kartu Anda sudah kami aktifkan kembali."))
                .must(200);
        return id;
    }

    static Map<String, String> text(String text) {
        return Map.of("text", text);
    }

    ApiResponse read(MemberId member, String id) {
        return get("/api/v1/complaints/" + id, Tokens.member(member));
    }

    ApiResponse readCase(String token, String id) {
        return get(CASES + "/" + id, token);
    }

    /** What the member does. */
    ApiResponse does(MemberId member, HttpMethod method, String id, String what, @Nullable Object body) {
        return send(method, "/api/v1/complaints/" + id + "/" + what, Tokens.member(member), body, key());
    }

    /** What an officer does. */
    ApiResponse act(String token, String id, String what) {
        return act(token, id, what, null);
    }

    ApiResponse act(String token, String id, String what, @Nullable Object body) {
        return send(HttpMethod.POST, CASES + "/" + id + "/" + what, token, body, key());
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    PublishedEvent published(String id, String fact) {
        return topics.await(TOPIC, "id.jmo.complaint." + fact + ".v1", id);
    }

    /** What was published about a complaint, without the part of the types that is the same for all. */
    List<String> factsOf(String id) {
        return topics.published(TOPIC, id).stream()
                .map(event -> event.type().replace("id.jmo.complaint.", "").replace(".v1", ""))
                .toList();
    }

    /** Lets the running limits have begun this long ago: a write of its own, so a new version. */
    void letPass(String id, Duration time) {
        Document stored = document(id);
        Update update = new Update().inc("version", 1);
        for (String moment : List.of("clock.startedAt", "memberClock.startedAt", "dueAt", "silentAt", "eraseAt")) {
            Date was = stored.getEmbedded(Arrays.asList(moment.split("\\.")), Date.class);
            if (was != null) {
                update.set(moment, Date.from(was.toInstant().minus(time)));
            }
        }
        mongo.updateFirst(query(where("_id").is(id)), update, "complaints");
    }

    Document document(String id) {
        return mongo.findById(id, Document.class, "complaints");
    }

    /** The value of a metric as Prometheus reads it; 0 as long as it has none. */
    double metric(String name, String... tags) {
        String all = http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return all.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .filter(line -> Arrays.stream(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    ApiResponse get(String path, String token) {
        return send(HttpMethod.GET, path, token, null, Map.of());
    }

    ApiResponse send(HttpMethod method, String path, String token, @Nullable Object body, Map<String, String> headers) {
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
