package id.jmo.complaint.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.StreamReader;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** From the submission to the end, and the ways a complaint may take. */
class ComplaintJourneyTest extends ComplaintComponentTest {

    @LocalServerPort
    int port;

    @Test
    void a_complaint_is_verified_worked_on_answered_rated_and_closed() {
        MemberId member = MemberId.next();
        ApiResponse submitted = submit(member, complaint()).must(201);
        String id = submitted.text("/complaintId");

        assertThat(submitted.headers().getLocation()).hasToString("/api/v1/complaints/" + id);
        assertThat(submitted.text("/number")).matches("P-\\d{4}-\\w{4}-\\w{4}");
        assertThat(submitted.text("/turn/waitsFor")).isEqualTo("OFFICER");
        assertThat(submitted.body().at("/turn/daysLeft").asInt()).isEqualTo(3);
        JsonNode event = published(id, "submitted").json();
        assertThat(event.path("memberId").asString()).isEqualTo(member.toString());
        assertThat(event.path("kind").asString()).isEqualTo("account-and-app");
        assertThat(event.path("number").asString()).isEqualTo(submitted.text("/number"));
        assertThat(event.path("verifyBy").asString()).isEqualTo(submitted.text("/turn/dueOn"));

        assertThat(act(OFFICER, id, "assignment").must(200).text("/summary/officer"))
                .isEqualTo("officer-1");
        ApiResponse verified = act(OFFICER, id, "verification").must(200);
        assertThat(published(id, "verified").json().path("answerBy").asString())
                .isEqualTo(verified.text("/summary/turn/dueOn"));
        act(OFFICER, id, "work").must(200);
        act(OFFICER, id, "notes", text("Sudah dicek di basis data kartu.")).must(200);
        act(OFFICER, id, "questions", text("Ponsel apa yang Anda pakai?")).must(200);
        published(id, "member-reply-needed");
        ApiResponse asked = read(member, id).must(200);
        assertThat(asked.text("/status")).isEqualTo("AWAITING_MEMBER");
        assertThat(asked.text("/turn/waitsFor")).isEqualTo("MEMBER");
        assertThat(asked.body().at("/turn/daysLeft").asInt()).isEqualTo(10);

        does(member, HttpMethod.POST, id, "messages", text("Android 15.")).must(200);
        ApiResponse answered =
                act(OFFICER, id, "answer", text("Kartu Anda sudah aktif.")).must(200);
        assertThat(answered.values("/conversation", "from"))
                .containsExactly("INTERNAL", "OFFICER", "MEMBER", "OFFICER");
        assertThat(published(id, "answered").json().path("closesOn").asString())
                .isEqualTo(answered.text("/summary/turn/dueOn"));
        ApiResponse seen = read(member, id).must(200);
        assertThat(seen.values("/conversation", "text"))
                .as("notes are for officers")
                .containsExactly("Ponsel apa yang Anda pakai?", "Android 15.", "Kartu Anda sudah aktif.");

        does(member, HttpMethod.PUT, id, "rating", Map.of("stars", 5, "comment", "Cepat."))
                .must(200);
        does(member, HttpMethod.PUT, id, "rating", Map.of("stars", 1))
                .mustBeProblem(409, "complaint-transition-not-allowed");
        assertThat(metric("jmo_complaint_rating_count")).isGreaterThanOrEqualTo(1);

        letPass(id, Duration.ofDays(30));
        await().atMost(TIMEOUT).until(() -> read(member, id).text("/status"), "CLOSED"::equals);
        assertThat(factsOf(id)).containsExactly("submitted", "verified", "member-reply-needed", "answered", "closed");
        assertThat(read(member, id).values("/timeline", "code"))
                .containsExactly(
                        "SUBMITTED",
                        "VERIFIED",
                        "WORK_STARTED",
                        "MEMBER_ASKED",
                        "MEMBER_REPLIED",
                        "ANSWERED",
                        "CLOSED");
    }

    @Test
    void an_answer_that_does_not_help_is_objected_to_and_answered_again() {
        MemberId member = MemberId.next();
        String id = answeredOf(member);

        does(member, HttpMethod.POST, id, "messages", text("Masih belum."))
                .mustBeProblem(409, "complaint-transition-not-allowed");
        ApiResponse reopened = does(member, HttpMethod.POST, id, "reopening", text("Kartu tetap tidak muncul."))
                .must(200);

        assertThat(reopened.text("/status")).isEqualTo("IN_WORK");
        published(id, "reopened");
        assertThat(readCase(OFFICER, id).text("/summary/mine")).isEqualTo("true");
        act(OFFICER, id, "answer", text("Sekarang sudah.")).must(200);
        assertThat(read(member, id).text("/status")).isEqualTo("ANSWERED");
    }

    @Test
    void a_complaint_is_rejected_with_a_reason_and_an_explanation() {
        MemberId member = MemberId.next();
        String id = inWorkOf(member);

        act(OFFICER, id, "rejection", Map.of("reason", "OUT_OF_SCOPE", "explanation", "Ini urusan BPJS Kesehatan."))
                .must(200);

        ApiResponse rejected = read(member, id);
        assertThat(rejected.text("/rejectedBecause/code")).isEqualTo("OUT_OF_SCOPE");
        assertThat(rejected.values("/conversation", "text")).containsExactly("Ini urusan BPJS Kesehatan.");
        assertThat(published(id, "rejected").json().path("reason").asString()).isEqualTo("OUT_OF_SCOPE");
        assertThat(rejected.body().path("nextSteps")).isEmpty();
    }

    @Test
    void a_member_withdraws_and_officers_cannot_go_on() {
        MemberId member = MemberId.next();
        String id = inWorkOf(member);

        does(member, HttpMethod.POST, id, "withdrawal", null).must(200);

        published(id, "withdrawn");
        act(OFFICER, id, "answer", text("Terlambat.")).mustBeProblem(409, "complaint-transition-not-allowed");
        does(member, HttpMethod.POST, id, "withdrawal", null).mustBeProblem(409, "complaint-transition-not-allowed");
    }

    @Test
    void a_duplicate_is_merged_into_another_open_complaint_of_the_same_member() {
        MemberId member = MemberId.next();
        String first = submittedBy(member);
        String duplicate = inWorkOf(member);
        String anothers = submittedBy(MemberId.next());

        assertThat(readCase(OFFICER, duplicate).values("/otherComplaints", "complaintId"))
                .containsExactly(first);
        for (String wrong :
                new String[] {duplicate, anothers, java.util.UUID.randomUUID().toString()}) {
            act(OFFICER, duplicate, "merger", Map.of("into", wrong)).mustBeProblem(422, "complaint-not-mergeable");
        }
        act(COLLEAGUE, duplicate, "merger", Map.of("into", anothers))
                .mustBeProblem(409, "complaint-assigned-to-another");
        act(OFFICER, duplicate, "merger", Map.of("into", first)).must(200);

        assertThat(read(member, duplicate).text("/mergedInto")).isEqualTo(first);
        assertThat(published(duplicate, "merged").json().path("into").asString())
                .isEqualTo(first);
    }

    @Test
    void a_question_that_is_never_answered_closes_the_complaint() {
        MemberId member = MemberId.next();
        String id = inWorkOf(member);
        act(OFFICER, id, "questions", text("Ponsel apa yang Anda pakai?")).must(200);

        letPass(id, Duration.ofDays(30));

        await().atMost(TIMEOUT).until(() -> read(member, id).text("/status"), "CLOSED"::equals);
        does(member, HttpMethod.PUT, id, "rating", Map.of("stars", 1))
                .mustBeProblem(409, "complaint-transition-not-allowed");
    }

    @Test
    void an_overdue_complaint_comes_to_the_supervisors_and_is_counted_once() {
        MemberId member = MemberId.next();
        double before = metric("jmo_complaint_escalated_total", "kind=\"account-and-app\"");
        String id = submittedBy(member);

        letPass(id, Duration.ofDays(30));

        await().atMost(TIMEOUT)
                .until(() -> get(CASES + "?overdue=true", SUPERVISOR)
                        .must(200)
                        .values("/items", "complaintId")
                        .contains(id));
        assertThat(read(member, id).values("/timeline", "code")).containsExactly("SUBMITTED", "ESCALATED");
        assertThat(metric("jmo_complaint_escalated_total", "kind=\"account-and-app\""))
                .isEqualTo(before + 1);
        await().atMost(TIMEOUT).until(() -> metric("jmo_complaint_overdue") >= 1);
        assertThat(factsOf(id)).containsExactly("submitted");

        act(OFFICER, id, "assignment").must(200);
        act(OFFICER, id, "verification").must(200);
        assertThat(get(CASES + "?overdue=true", SUPERVISOR).values("/items", "complaintId"))
                .doesNotContain(id);
    }

    @Test
    void the_member_follows_a_complaint_to_its_end_and_nobody_else_does() {
        MemberId member = MemberId.next();
        String id = submittedBy(member);
        String path = "/api/v1/complaints/" + id;
        StreamReader app = StreamReader.follow(port, path, Tokens.member(member));
        await().atMost(TIMEOUT).until(() -> app.ids().equals(List.of("1")));

        act(OFFICER, id, "assignment").must(200);
        act(OFFICER, id, "verification").must(200);
        await().atMost(TIMEOUT).until(() -> app.ids().equals(List.of("1", "2")));
        assertThat(app.has("\"code\":\"VERIFIED\"")).isTrue();
        assertThat(app.ended()).isNotDone();
        does(member, HttpMethod.POST, id, "withdrawal", null).must(200);

        assertThat(app.ended()).succeedsWithin(TIMEOUT).isEqualTo(200);
        assertThat(app.ids()).containsExactly("1", "2", "3");
        assertThat(app.has("\"status\":\"WITHDRAWN\"")).isTrue();
        StreamReader backAgain = StreamReader.goOn(port, path, Tokens.member(member), "2");
        assertThat(backAgain.ended()).succeedsWithin(TIMEOUT).isEqualTo(200);
        assertThat(backAgain.ids()).containsExactly("3");
        StreamReader stranger = StreamReader.follow(port, path, Tokens.member(MemberId.next()));
        assertThat(stranger.ended()).succeedsWithin(TIMEOUT).isEqualTo(404);
    }

    @Test
    void a_poll_is_answered_with_304_until_something_happens() {
        MemberId member = MemberId.next();
        String id = submittedBy(member);
        String etag = read(member, id).headers().getETag();

        Map<String, String> seen = Map.of("If-None-Match", etag);
        String path = "/api/v1/complaints/" + id;
        assertThat(send(HttpMethod.GET, path, Tokens.member(member), null, seen).status())
                .isEqualTo(304);
        does(member, HttpMethod.POST, id, "messages", text("Ini juga penting.")).must(200);
        assertThat(send(HttpMethod.GET, path, Tokens.member(member), null, seen)
                        .must(200)
                        .headers()
                        .getETag())
                .isNotEqualTo(etag);
    }

    @Test
    void the_members_own_list_goes_on_where_the_cursor_says_the_latest_first() {
        MemberId member = MemberId.next();
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            submitted.addFirst(submittedBy(member));
        }

        ApiResponse first = get("/api/v1/complaints", Tokens.member(member)).must(200);
        ApiResponse rest = get("/api/v1/complaints?cursor=" + first.text("/next"), Tokens.member(member));

        List<String> listed = new ArrayList<>(first.values("/items", "complaintId"));
        assertThat(listed).hasSize(20);
        listed.addAll(rest.values("/items", "complaintId"));
        assertThat(listed).isEqualTo(submitted);
        assertThat(rest.body().path("next").isNull()).isTrue();
    }

    @Test
    void the_copy_of_the_members_data_has_the_complaints_and_the_messages_without_names_of_officers() {
        MemberId member = MemberId.next();
        String id = answeredOf(member);
        act(OFFICER, id, "notes", text("Hanya untuk petugas."));

        ApiResponse data = get("/api/v1/personal-data/complaint-service", Tokens.member(member))
                .must(200);

        assertThat(data.values("/sections/0/items/0/fields", "value"))
                .contains(id, "ANSWERED", read(member, id).text("/description"));
        assertThat(data.values("/sections/1/items/0/fields", "text")).contains("Petugas");
        assertThat(data.body().toString()).doesNotContain("own-data.", "officer-1", "Hanya untuk petugas");
        assertThat(get("/api/v1/personal-data/complaint-service", Tokens.member(MemberId.next()))
                        .must(200)
                        .body()
                        .toString())
                .doesNotContain(id);
    }
}
