package id.jmo.complaint.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What is refused, with every faulty field named and nothing stored. */
class BadInputTest extends ComplaintComponentTest {

    @Test
    void faulty_fields_are_all_named_and_nothing_is_stored() {
        MemberId member = MemberId.next();
        Map<Object, List<String>> faulty = new HashMap<>();
        faulty.put(Map.of(), List.of("description: required", "kind: required"));
        faulty.put(complaint("boredom", "Saya tidak tahu harus apa.", Map.of()), List.of("kind: unknown-kind"));
        faulty.put(
                complaint("account-and-app", "Pendek", Map.of("problem", "weather", "shoeSize", "43")),
                List.of(
                        "description: text-too-short",
                        "fields.problem: unknown-choice",
                        "fields.shoeSize: unknown-field"));
        faulty.put(
                complaint("account-and-app", "x".repeat(4_001), Map.of("problem", "card")),
                List.of("description: text-too-long"));
        faulty.put(
                complaint("account-and-app", "Kartu\u0000 saya hilang\u202E", Map.of("problem", "card")),
                List.of("description: plain-text"));
        faulty.put(
                complaint("claim", "Klaim saya belum dibayar.", Map.of("problem", "late", "submittedOn", "2999-01-01")),
                List.of("fields.submittedOn: past-or-present"));
        faulty.put(
                complaint(
                        "arrears",
                        "Iuran kami tidak dibayar.",
                        Map.of("employer", "  ", "city", "Bandung", "unpaidSince", "kemarin")),
                List.of("fields.employer: required", "fields.unpaidSince: month"));
        faulty.put(
                complaint("fraud", "Saya ditipu orang.", Map.of("happenedOn", "31-12-2025", "loss", "Rp5.000")),
                List.of("fields.happenedOn: date", "fields.loss: whole-number"));
        faulty.put(
                Map.of("kind", "service", "description", "Antrean terlalu lama.", "fields", Map.of("channel", 1)),
                List.of("fields.channel: text"));

        faulty.forEach(
                (body, faults) -> assertThat(submit(member, UUID.randomUUID().toString(), body)
                                .mustBeProblem(400, "invalid-request")
                                .faults())
                        .as(String.valueOf(body))
                        .containsExactlyInAnyOrderElementsOf(faults));
        submit(member, Map.of("kind", "service", "description", "x".repeat(70_000)))
                .mustBeProblem(413, "body-too-large");
        assertThat(get("/api/v1/complaints", Tokens.member(member)).body().path("items"))
                .isEmpty();
    }

    @Test
    void script_in_a_text_is_text_and_shown_as_such() {
        MemberId member = MemberId.next();
        String words = "<script>alert(1)</script> Upah < UMR & \"dipotong\" 5% \uD83D\uDE00\nBaris kedua.";

        ApiResponse kept = submit(member, complaint("account-and-app", words, Map.of("problem", "other")))
                .must(201);

        assertThat(kept.text("/description")).isEqualTo(words);
        assertThat(kept.headers().getContentType()).hasToString("application/json");
        assertThat(kept.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void replies_answers_and_ratings_are_checked_like_descriptions() {
        MemberId member = MemberId.next();
        String id = inWorkOf(member);

        for (String bad : List.of("", " \n ", "x".repeat(4_001), "a\u0007b", "a\u202Eb")) {
            assertThat(does(member, HttpMethod.POST, id, "messages", text(bad))
                            .must(400)
                            .faults())
                    .hasSize(1);
            assertThat(act(OFFICER, id, "answer", text(bad)).must(400).faults()).hasSize(1);
            assertThat(act(OFFICER, id, "notes", text(bad)).must(400).faults()).hasSize(1);
        }
        assertThat(act(OFFICER, id, "rejection", Map.of("reason", "BAD_MOOD"))
                        .must(400)
                        .faults())
                .containsExactlyInAnyOrder("explanation: required", "reason: unknown-value");
        String answered = answeredOf(member);
        assertThat(does(member, HttpMethod.PUT, answered, "rating", Map.of("stars", 6))
                        .must(400)
                        .faults())
                .containsExactly("stars: max");
        assertThat(does(member, HttpMethod.PUT, answered, "rating", Map.of())
                        .must(400)
                        .faults())
                .containsExactly("stars: required");
        assertThat(read(member, id).values("/conversation", "text")).isEmpty();
    }

    @Test
    void the_same_submission_twice_is_one_complaint() {
        MemberId member = MemberId.next();

        String first = submit(member, "key-1", complaint()).must(201).text("/complaintId");
        ApiResponse again = submit(member, "key-1", complaint()).must(201);

        assertThat(again.text("/complaintId")).isEqualTo(first);
        submit(member, "key-1", report()).mustBeProblem(422, "idempotency-key-reused");
        assertThat(get("/api/v1/complaints", Tokens.member(member)).values("/items", "complaintId"))
                .containsExactly(first);
    }

    @Test
    void another_members_complaint_and_an_unknown_one_are_both_not_found() {
        MemberId owner = MemberId.next();
        MemberId stranger = MemberId.next();
        String theirs = answeredOf(owner);

        for (String id : List.of(theirs, ComplaintId.next().toString())) {
            read(stranger, id).mustBeProblem(404, "complaint-not-found");
            does(stranger, HttpMethod.POST, id, "messages", text("Halo")).mustBeProblem(404, "complaint-not-found");
            does(stranger, HttpMethod.POST, id, "withdrawal", null).mustBeProblem(404, "complaint-not-found");
            does(stranger, HttpMethod.POST, id, "reopening", text("Halo")).mustBeProblem(404, "complaint-not-found");
            does(stranger, HttpMethod.PUT, id, "rating", Map.of("stars", 1)).mustBeProblem(404, "complaint-not-found");
        }
        assertThat(read(owner, theirs).text("/status")).isEqualTo("ANSWERED");
    }

    @Test
    void wrong_transitions_are_refused() {
        MemberId member = MemberId.next();
        String id = submittedBy(member);
        act(OFFICER, id, "assignment").must(200);

        act(OFFICER, id, "work").mustBeProblem(409, "complaint-transition-not-allowed");
        act(OFFICER, id, "answer", text("Sudah.")).mustBeProblem(409, "complaint-transition-not-allowed");
        act(OFFICER, id, "questions", text("Apa?")).mustBeProblem(409, "complaint-transition-not-allowed");
        does(member, HttpMethod.POST, id, "reopening", text("Lagi."))
                .mustBeProblem(409, "complaint-transition-not-allowed");
        does(member, HttpMethod.PUT, id, "rating", Map.of("stars", 3))
                .mustBeProblem(409, "complaint-transition-not-allowed");
    }
}
