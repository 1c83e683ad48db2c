package id.jmo.complaint.component;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;

/** Evidence before and after the submission, who sees it, and when it is erased. */
class EvidenceTest extends ComplaintComponentTest {

    @Test
    void evidence_is_attached_to_a_draft_and_submitted_with_it() {
        MemberId member = MemberId.next();
        String draft = draftWithEvidence(member);

        ApiResponse submitted = submit(member, correction(draft)).must(201);

        assertThat(submitted.text("/complaintId")).isEqualTo(draft);
        assertThat(submitted.values("/attachments", "fileName")).containsExactly("ktp.png");
        assertThat(submitted.values("/attachments", "type")).containsExactly("PNG");
        assertThat(status(submitted.text("/attachments/0/link"), Tokens.member(member)))
                .isEqualTo(200);
        attach(member, draft, "kk.png", SampleFiles.png(50)).must(200);
        assertThat(read(member, draft).body().path("attachments")).hasSize(2);
    }

    @Test
    void a_kind_that_needs_evidence_is_refused_without_it_and_so_is_a_draft_of_somebody_else_or_used_before() {
        MemberId member = MemberId.next();
        String empty = draftOf(member);
        String others = draftWithEvidence(MemberId.next());
        String used = draftWithEvidence(member);
        submit(member, correction(used)).must(201);

        Map<String, Object> without = new HashMap<>(correction(empty));
        without.remove("draftId");
        assertThat(submit(member, UUID.randomUUID().toString(), without)
                        .must(400)
                        .faults())
                .containsExactly("draftId: evidence-missing");
        assertThat(submit(member, correction(empty)).must(400).faults()).containsExactly("draftId: evidence-missing");
        for (String wrong : List.of(others, used, UUID.randomUUID().toString())) {
            assertThat(submit(member, correction(wrong)).must(400).faults()).containsExactly("draftId: unknown-draft");
        }
    }

    @Test
    void the_same_submission_with_evidence_twice_is_one_complaint() {
        MemberId member = MemberId.next();
        Map<String, Object> complaint = correction(draftWithEvidence(member));

        String first = submit(member, "key-e", complaint).must(201).text("/complaintId");
        mongo.remove(query(where("_id").exists(true)), "idempotencyKeys");
        String again = submit(member, "key-e", complaint).must(201).text("/complaintId");

        assertThat(again).as("also after the stored answer is gone").isEqualTo(first);
    }

    @Test
    void a_file_that_is_refused_says_why() {
        MemberId member = MemberId.next();
        String draft = draftOf(member);

        attach(member, draft, "ktp.png", "MZ a program".getBytes(US_ASCII))
                .mustBeProblem(415, "attachment-not-supported");
        attach(member, draft, "ktp.pdf", SampleFiles.png(40)).mustBeProblem(422, "attachment-name-lies");
        attach(member, draft, "ktp.png", new byte[6 * 1024 * 1024 + 1]).mustBeProblem(413, "attachment-too-large");
        for (int i = 0; i < 5; i++) {
            attach(member, draft, i + ".png", SampleFiles.png(60 + i)).must(200);
        }
        attach(member, draft, "6.png", SampleFiles.png(70)).mustBeProblem(409, "attachment-too-many");
        attach(MemberId.next(), draft, "7.png", SampleFiles.png(71)).mustBeProblem(404, "complaint-not-found");
    }

    @Test
    void what_is_in_a_draft_can_be_removed_and_what_was_submitted_stays() {
        MemberId member = MemberId.next();
        String draft = draftOf(member);
        String wrong = attach(member, draft, "salah.png", SampleFiles.png(41))
                .must(200)
                .text("/attachmentId");
        String right =
                attach(member, draft, "ktp.png", SampleFiles.png(40)).must(200).text("/attachmentId");

        assertThat(remove(member, draft, wrong).status()).isEqualTo(204);
        remove(member, draft, wrong).mustBeProblem(404, "attachment-not-found");
        ApiResponse submitted = submit(member, correction(draft)).must(201);

        assertThat(submitted.values("/attachments", "attachmentId")).containsExactly(right);
        remove(member, draft, right).mustBeProblem(409, "complaint-transition-not-allowed");
    }

    @Test
    void an_officers_link_is_for_that_officer_and_each_look_is_audited() {
        MemberId member = MemberId.next();
        String id =
                submit(member, correction(draftWithEvidence(member))).must(201).text("/complaintId");
        act(OFFICER, id, "assignment").must(200);

        String link = readCase(OFFICER, id).text("/attachments/0/link");

        assertThat(status(link, OFFICER)).isEqualTo(200);
        assertThat(status(link, COLLEAGUE)).isEqualTo(403);
        assertThat(status(link.replaceAll("signature=...", "signature=AAA"), OFFICER))
                .isEqualTo(403);
        assertThat(get("/api/v1/operations/complaint-service/audit-records?who=officer-1", AUDITOR)
                        .values("/items", "what"))
                .contains("GET /api/v1/complaint-cases/{complaintId}/attachments/{attachmentId}");
    }

    @Test
    void the_evidence_of_a_hidden_reporter_is_shown_to_the_officer_of_the_case_only() {
        MemberId member = MemberId.next();
        Map<String, Object> report = new HashMap<>(report());
        report.put("draftId", draftWithEvidence(member));
        String id = submit(member, report).must(201).text("/complaintId");
        act(OFFICER, id, "assignment").must(200);

        String link = readCase(OFFICER, id).text("/attachments/0/link");

        assertThat(status(link, OFFICER)).isEqualTo(200);
        assertThat(readCase(COLLEAGUE, id).body().path("attachments")).isEmpty();
        assertThat(readCase(SUPERVISOR, id).body().path("attachments")).isEmpty();
        send(HttpMethod.DELETE, CASES + "/" + id + "/assignment", OFFICER, null, Map.of())
                .must(200);
        assertThat(status(link, OFFICER)).as("the case was given back").isEqualTo(403);
    }

    @Test
    void a_draft_that_is_never_submitted_is_erased_and_a_member_has_a_few_only() {
        MemberId member = MemberId.next();
        String draft = draftWithEvidence(member);
        for (int i = 0; i < 4; i++) {
            draftOf(member);
        }
        send(HttpMethod.POST, "/api/v1/complaints/drafts", Tokens.member(member), null, Map.of())
                .mustBeProblem(409, "too-many-drafts");

        mongo.updateMulti(
                query(where("memberId").is(member.toString())),
                Update.update("openedAt", Instant.now().minus(Duration.ofHours(26))),
                "complaintDrafts");

        await().atMost(TIMEOUT)
                .until(() -> mongo.count(query(where("memberId").is(member.toString())), "complaintDrafts") == 0);
        assertThat(mongo.findById(draft, Document.class, "attachmentCases")).doesNotContainKey("key");
        assertThat(mongo.count(query(where("caseId").is(draft)), "attachmentContents"))
                .isZero();
        assertThat(submit(member, correction(draft)).must(400).faults()).containsExactly("draftId: unknown-draft");
    }

    @Test
    void what_was_written_and_attached_is_erased_by_rule_after_the_end() {
        MemberId member = MemberId.next();
        String id =
                submit(member, correction(draftWithEvidence(member))).must(201).text("/complaintId");
        does(member, HttpMethod.POST, id, "messages", text("Nama ibu saya Siti."))
                .must(200);
        does(member, HttpMethod.POST, id, "withdrawal", null).must(200);

        letPass(id, Duration.ofDays(1_827));

        await().atMost(TIMEOUT)
                .until(() -> read(member, id).text("/description").isEmpty());
        ApiResponse erased = read(member, id).must(200);
        assertThat(erased.body().path("fields")).isEmpty();
        assertThat(erased.body().path("conversation")).isEmpty();
        assertThat(erased.body().path("attachments")).isEmpty();
        assertThat(erased.text("/status")).isEqualTo("WITHDRAWN");
        assertThat(erased.values("/timeline", "code")).containsExactly("SUBMITTED", "WITHDRAWN");
    }

    @Test
    void an_officer_begins_with_a_template_that_is_filled_in() {
        MemberId member = MemberId.next();
        String id = submittedBy(member);

        ApiResponse templates = get(CASES + "/" + id + "/templates", OFFICER).must(200);

        assertThat(templates.values("/templates", "template")).contains("need-id-card", "card-active-again");
        assertThat(templates.text("/templates/0/text"))
                .contains(read(member, id).text("/number"))
                .doesNotContain("{");
    }

    private static Map<String, Object> correction(String draft) {
        return Map.of(
                "kind",
                "data-correction",
                "description",
                "Nama saya salah tulis.",
                "fields",
                Map.of("name", "AGUS SALIM"),
                "draftId",
                draft);
    }

    private ApiResponse remove(MemberId member, String id, String attachment) {
        return send(
                HttpMethod.DELETE,
                "/api/v1/complaints/" + id + "/attachments/" + attachment,
                Tokens.member(member),
                null,
                Map.of());
    }

    /** Of what is no JSON. */
    private int status(String link, String token) {
        return http.get()
                .uri(java.net.URI.create(link))
                .headers(all -> all.setBearerAuth(token))
                .exchange()
                .expectBody(byte[].class)
                .returnResult()
                .getStatus()
                .value();
    }
}
