package id.jmo.complaint.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Corrections from the complaint to the order, and from account-service's answer to the member. */
class CorrectionTest extends ComplaintComponentTest {

    private static final String ANSWER = "Nama Anda sudah kami perbaiki sesuai KTP.";
    private static final String REASON = "NIK pada KTP tidak terbaca.";
    private static final AtomicLong SEQUENCE = new AtomicLong();

    @Autowired
    @Qualifier("eventContainer")
    ConcurrentMessageListenerContainer<?, ?> container;

    private record Ordered(Confidential name, Nik nik) {}

    private String askingForCorrection(MemberId member) {
        return inWork(
                member,
                complaint(
                        "data-correction",
                        "Nama saya ditulis dengan ejaan lama.",
                        Map.of("name", "Agus Widjaja", "nik", "3471011708870005")));
    }

    private String inWork(MemberId member, Map<String, Object> complaint) {
        String id = submit(member, complaint).must(201).text("/complaintId");
        act(OFFICER, id, "assignment").must(200);
        act(OFFICER, id, "verification").must(200);
        act(OFFICER, id, "work").must(200);
        return id;
    }

    private ApiResponse decides(String token, String id, Object... decisions) {
        return act(token, id, "correction-decision", Map.of("answer", ANSWER, "decisions", List.of(decisions)));
    }

    private static Map<String, String> approves(String field) {
        return Map.of("field", field, "verdict", "APPROVE");
    }

    private static Map<String, String> refuses(String field) {
        return Map.of("field", field, "verdict", "REFUSE", "reason", REASON);
    }

    /** As account-service answers; the event's id, to publish it again. */
    private String accountAnswers(
            MemberId member, String complaint, int round, List<String> applied, List<Map<String, String>> refused) {
        return topics.publish(
                "jmo.members.v1",
                "id.jmo.member.correction-answered.v1",
                member.toString(),
                SEQUENCE.incrementAndGet(),
                Map.of(
                        "memberId", member,
                        "complaintId", complaint,
                        "round", round,
                        "applied", applied,
                        "refused", refused));
    }

    private List<String> fieldStates(MemberId member, String id) {
        return read(member, id).must(200).values("/correction/fields", "state");
    }

    private void awaitStatus(MemberId member, String id, String status) {
        await().atMost(TIMEOUT).until(() -> read(member, id).text("/status"), status::equals);
    }

    @Test
    void what_the_officer_approves_is_ordered_recorded_and_answered() {
        MemberId member = MemberId.next();
        String id = askingForCorrection(member);
        assertThat(fieldStates(member, id)).containsExactly("PROPOSED", "PROPOSED");
        assertThat(readCase(OFFICER, id).values("/nextSteps", "action")).contains("decide-correction");

        ApiResponse decided =
                decides(OFFICER, id, approves("NAME"), refuses("NIK")).must(200);

        assertThat(decided.text("/summary/status")).isEqualTo("CORRECTING");
        PublishedEvent order = published(id, "correction-ordered");
        assertThat(order.json().path("memberId").asString()).isEqualTo(member.toString());
        assertThat(order.json().path("orderedBy").asString()).isEqualTo("officer-1");
        assertThat(order.json().path("round").asInt()).isEqualTo(1);
        assertThat(order.json().path("nik").isNull()).isTrue();
        assertThat(order.json().toString()).doesNotContain("Agus", "3471011708870005");
        assertThat(order.dataAs(Ordered.class).name().reveal()).isEqualTo("Agus Widjaja");
        ApiResponse correcting = read(member, id);
        assertThat(fieldStates(member, id)).containsExactly("ORDERED", "REFUSED");
        assertThat(correcting.text("/correction/fields/1/reason")).isEqualTo(REASON);
        assertThat(correcting.values("/conversation", "text")).isEmpty();
        decides(OFFICER, id, approves("NAME"), refuses("NIK")).mustBeProblem(409, "complaint-transition-not-allowed");

        accountAnswers(member, id, 1, List.of("NAME"), List.of());

        awaitStatus(member, id, "ANSWERED");
        assertThat(fieldStates(member, id)).containsExactly("APPLIED", "REFUSED");
        assertThat(read(member, id).values("/conversation", "text")).containsExactly(ANSWER);
        assertThat(read(member, id).values("/timeline", "code"))
                .containsExactly("SUBMITTED", "VERIFIED", "WORK_STARTED", "CORRECTION_ORDERED", "ANSWERED");
        assertThat(factsOf(id)).containsExactly("submitted", "verified", "correction-ordered", "answered");
    }

    @Test
    void what_cannot_be_recorded_brings_the_case_back_to_its_officer_who_may_order_again() {
        MemberId member = MemberId.next();
        String id = askingForCorrection(member);
        decides(OFFICER, id, approves("NAME"), approves("NIK")).must(200);

        accountAnswers(
                member, id, 1, List.of("NAME"), List.of(Map.of("field", "NIK", "reason", "NIK_ALREADY_REGISTERED")));

        awaitStatus(member, id, "IN_WORK");
        ApiResponse half = read(member, id);
        assertThat(fieldStates(member, id)).containsExactly("APPLIED", "IMPOSSIBLE");
        assertThat(half.text("/correction/fields/1/obstacle/code")).isEqualTo("NIK_ALREADY_REGISTERED");
        assertThat(half.text("/correction/fields/1/obstacle/text")).isEqualTo("NIK tercatat atas nama peserta lain");
        assertThat(half.values("/conversation", "text")).isEmpty();
        assertThat(decides(OFFICER, id, approves("NAME"), approves("NIK"))
                        .mustBeProblem(422, "correction-other-fields-open")
                        .faults())
                .containsExactly("decisions: decide-open-fields");

        decides(OFFICER, id, approves("NIK")).must(200);
        accountAnswers(member, id, 2, List.of("NIK"), List.of());

        awaitStatus(member, id, "ANSWERED");
        assertThat(fieldStates(member, id)).containsExactly("APPLIED", "APPLIED");
    }

    @Test
    void an_answer_that_is_delivered_again_changes_nothing() {
        MemberId member = MemberId.next();
        String id = askingForCorrection(member);
        decides(OFFICER, id, approves("NAME"), approves("NIK")).must(200);
        accountAnswers(member, id, 1, List.of("NAME", "NIK"), List.of());
        accountAnswers(member, id, 1, List.of("NAME", "NIK"), List.of());
        awaitStatus(member, id, "ANSWERED");
        topics.awaitAllHandled(container);
        Document before = state(id);

        topics.redeliverAll(container);

        assertThat(state(id)).isEqualTo(before);
        assertThat(factsOf(id)).containsExactly("submitted", "verified", "correction-ordered", "answered");
    }

    @Test
    void an_employer_that_still_reports_the_member_is_overruled_by_the_officer() {
        MemberId member = MemberId.next();
        String id = inWork(
                member,
                complaint(
                        "employer-still-reports",
                        "Saya sudah mengundurkan diri, tetapi masih aktif.",
                        Map.of("employer", "PT Lama", "endedOn", "2026-08-31", "cause", "RESIGNATION")));

        decides(OFFICER, id, approves("MEMBERSHIP_END")).must(200);

        PublishedEvent order = published(id, "correction-ordered");
        assertThat(order.json().path("membershipEnd").toString())
                .isEqualTo("{\"endedOn\":\"2026-08-31\",\"cause\":\"RESIGNATION\"}");
        accountAnswers(member, id, 1, List.of("MEMBERSHIP_END"), List.of());
        awaitStatus(member, id, "ANSWERED");
    }

    @Test
    void with_every_field_refused_the_complaint_is_answered_and_nothing_is_ordered() {
        MemberId member = MemberId.next();
        String id = askingForCorrection(member);

        decides(OFFICER, id, refuses("NAME"), refuses("NIK")).must(200);

        assertThat(read(member, id).text("/status")).isEqualTo("ANSWERED");
        published(id, "answered");
        assertThat(factsOf(id)).doesNotContain("correction-ordered");
    }

    @Test
    void a_correction_is_decided_by_the_officer_of_the_case_field_by_field_and_by_no_answer_alone() {
        MemberId member = MemberId.next();
        String id = askingForCorrection(member);

        decides(COLLEAGUE, id, approves("NAME"), approves("NIK")).mustBeProblem(409, "complaint-assigned-to-another");
        decides(Tokens.memberWithRoles(member, "complaint-officer"), id, approves("NAME"), approves("NIK"))
                .mustBeProblem(403, "own-complaint");
        act(OFFICER, id, "answer", text("Sudah.")).mustBeProblem(409, "correction-undecided");
        decides(OFFICER, id, approves("NAME")).mustBeProblem(422, "correction-other-fields-open");
        decides(OFFICER, UUID.randomUUID().toString(), approves("NAME")).mustBeProblem(404, "complaint-not-found");
        String other = inWorkOf(member);
        decides(OFFICER, other, approves("NAME")).mustBeProblem(409, "complaint-transition-not-allowed");

        assertThat(fieldStates(member, id)).containsExactly("PROPOSED", "PROPOSED");
    }

    @Test
    void faulty_decisions_and_proposals_are_named_and_nothing_is_stored() {
        MemberId member = MemberId.next();
        String id = askingForCorrection(member);

        assertThat(act(OFFICER, id, "correction-decision", Map.of("decisions", List.of()))
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactlyInAnyOrder("answer: required", "decisions: required");
        assertThat(decides(OFFICER, id, approves("SHOE_SIZE")).must(400).faults())
                .containsExactly("decisions[0].field: unknown-value");
        assertThat(decides(OFFICER, id, approves("NAME"), Map.of("field", "NIK", "verdict", "REFUSE"))
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactly("decisions[1].reason: required");
        assertThat(decides(OFFICER, id, approves("NAME"), refuses("NAME"))
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactly("decisions[1].field: decided-twice");
        assertThat(fieldStates(member, id)).containsExactly("PROPOSED", "PROPOSED");

        assertThat(submit(
                                member,
                                complaint(
                                        "data-correction",
                                        "Nama saya salah.",
                                        Map.of("name", "4gus", "birthDate", "2999-01-01", "nik", "12")))
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactlyInAnyOrder(
                        "fields.birthDate: past-or-present", "fields.name: name-form", "fields.nik: nik-form");
        assertThat(submit(member, complaint("data-correction", "Nama saya salah.", Map.of()))
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactly("fields: nothing-to-correct");
    }

    @Test
    void what_is_proposed_rests_encrypted() {
        MemberId member = MemberId.next();
        String id = askingForCorrection(member);
        decides(OFFICER, id, approves("NAME"), refuses("NIK")).must(200);

        assertThat(document(id).toJson()).doesNotContain("Agus", "3471011708870005", REASON, ANSWER);
    }

    private Document state(String id) {
        Document state = new Document(document(id));
        List.of("outbox", "pending", "relay", "lastSequence").forEach(state::remove);
        return state;
    }
}
