package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** The officers' queue. */
class ReviewTest extends ClaimComponentTest {

    private static final String OFFICER_1 = Tokens.of("officer-1", "claims-officer");
    private static final String OFFICER_2 = Tokens.of("officer-2", "claims-officer");

    @Test
    void an_officer_finds_the_claim_with_the_reasons_of_the_doubt_and_approves_it() {
        MemberId member = eligibleMember(BALANCE);
        String claim = claimInReviewOf(member, BALANCE);

        JsonNode waiting = inQueue(claim);
        assertThat(waiting.path("amount").asLong()).isEqualTo(BALANCE);
        assertThat(waiting.at("/doubt/similarity").asDouble()).isEqualTo(0.47);
        assertThat(waiting.at("/doubt/reasons/0/code").asString()).isEqualTo("SIMILARITY_UNSURE");
        assertThat(waiting.at("/nextSteps/0/href").asString())
                .isEqualTo("/api/v1/claim-reviews/" + claim + "/decision");
        assertThat(waiting.at("/nextSteps/1/href").asString())
                .isEqualTo("/api/v1/identity-reviews/"
                        + waiting.path("verificationId").asString());
        assertThat(published(claim, "sent-to-review").json().at("/reasons/0").asString())
                .isEqualTo("SIMILARITY_UNSURE");

        ApiResponse decided =
                decide(claim, OFFICER_1, "APPROVE", "Orang yang sama").must(200);

        assertThat(decided.text("/status")).isEqualTo("PAYING");
        assertThat(published(claim, "approved").json().path("approvedBy").asString())
                .isEqualTo("officer-1");
        assertThat(queue()).noneMatch(item -> item.path("claimId").asString().equals(claim));
        assertThat(decisions(claim)).containsExactly("officer-1 APPROVED Orang yang sama");
        assertThat(claim(member, claim).must(200).body().toString())
                .as("the member does not see why an officer approved")
                .doesNotContain("Orang yang sama");
    }

    @Test
    void an_officer_refuses_and_the_member_reads_why() {
        MemberId member = eligibleMember(BALANCE);
        String claim = claimInReviewOf(member, BALANCE);

        decide(claim, OFFICER_1, "REFUSE", "Foto bukan peserta").must(200);

        ApiResponse refused = claim(member, claim);
        assertThat(refused.text("/status")).isEqualTo("REJECTED");
        assertThat(refused.text("/reasons/0/code")).isEqualTo("REFUSED_BY_OFFICER");
        assertThat(refused.text("/note")).isEqualTo("Foto bukan peserta");
        assertThat(timeline(member, claim, "note")).last().isEqualTo("Foto bukan peserta");
        published(claim, "rejected");
        assertThat(decisions(claim)).containsExactly("officer-1 REFUSED Foto bukan peserta");
    }

    @Test
    void above_ten_million_a_second_and_different_officer_must_agree() {
        MemberId member = eligibleMember(12_500_000);
        String claim = claimInReviewOf(member, 12_500_000);

        assertThat(decide(claim, OFFICER_1, "APPROVE", "Orang yang sama")
                        .must(200)
                        .text("/status"))
                .isEqualTo("AWAITING_SECOND_OFFICER");
        decide(claim, OFFICER_1, "APPROVE", "Sekali lagi").mustBeProblem(409, "second-officer-must-differ");
        assertThat(inQueue(claim).at("/firstApproval/officer").asString()).isEqualTo("officer-1");
        assertThat(factsOf(claim)).doesNotContain("approved");

        decide(claim, OFFICER_2, "APPROVE", "Setuju").must(200);

        assertThat(published(claim, "approved").json().path("approvedBy").asString())
                .isEqualTo("officer-2");
        assertThat(timeline(member, claim, "code"))
                .containsSubsequence("SENT_TO_REVIEW", "FIRST_OFFICER_APPROVED", "CLAIM_APPROVED");
        others.settles(claim, member, payoutOf(claim), 12_500_000, 0);
        awaitStatus(member, claim, "COMPLETED");
        assertThat(decisions(claim))
                .as("also after the payment")
                .containsExactly("officer-1 APPROVED Orang yang sama", "officer-2 APPROVED Setuju");
    }

    @Test
    void an_auditor_reads_what_officers_decided_and_decides_nothing() {
        MemberId member = eligibleMember(BALANCE);
        String claim = claimInReviewOf(member, BALANCE);
        String auditor = Tokens.withRoles("auditor");

        get("/api/v1/claim-reviews/" + claim, auditor).must(200);
        decide(claim, auditor, "APPROVE", "Ya").must(403);
    }

    @Test
    void the_member_reads_that_officers_saw_the_claim_and_of_nobody_elses() {
        MemberId member = eligibleMember(BALANCE);
        String claim = claimInReviewOf(member, BALANCE);
        get("/api/v1/claim-reviews/" + claim, OFFICER_1).must(200);

        ApiResponse looks = await().until(
                        () -> get("/api/v1/personal-data/claim-service/looks", Tokens.member(member))
                                .must(200),
                        answer -> !answer.body().path("items").isEmpty());

        assertThat(looks.values("/items", "role")).containsExactly("claims-officer");
        assertThat(get("/api/v1/personal-data/claim-service", Tokens.member(member))
                        .must(200)
                        .body()
                        .toString())
                .contains("petugas klaim")
                .doesNotContain("officer-1");
        assertThat(get("/api/v1/personal-data/claim-service/looks", Tokens.member(MemberId.next()))
                        .must(200)
                        .values("/items", "role"))
                .isEmpty();
    }

    @Test
    void an_officer_who_is_the_member_of_the_claim_decides_nothing() {
        MemberId member = eligibleMember(BALANCE);
        String claim = claimInReviewOf(member, BALANCE);
        String ownOfficer = Tokens.memberWithRoles(member, "claims-officer");

        ApiResponse refused = decide(claim, ownOfficer, "APPROVE", "Saya sendiri");

        refused.mustBeProblem(403, "own-claim-not-decidable");
        assertThat(refused.text("/detail")).contains("Petugas lain");
        decide(claim, ownOfficer, "REFUSE", "Saya sendiri").mustBeProblem(403, "own-claim-not-decidable");
        assertThat(claim(member, claim).text("/status")).isEqualTo("IN_REVIEW");
        decide(claim, OFFICER_1, "APPROVE", "Orang yang sama").must(200);
    }

    @Test
    void a_decided_claim_is_not_decided_again() {
        MemberId member = eligibleMember(BALANCE);
        String claim = claimInReviewOf(member, BALANCE);
        decide(claim, OFFICER_1, "REFUSE", "Foto bukan peserta").must(200);

        decide(claim, OFFICER_2, "APPROVE", "Orang yang sama").mustBeProblem(409, "claim-not-in-review");
    }

    @Test
    void officers_see_no_claim_that_is_not_for_review() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        get("/api/v1/claim-reviews/" + claim, OFFICER_1).mustBeProblem(404, "claim-not-found");
        get("/api/v1/claim-reviews/" + ClaimId.next(), OFFICER_1).mustBeProblem(404, "claim-not-found");
        decide(ClaimId.next().toString(), OFFICER_1, "APPROVE", "Ya").mustBeProblem(404, "claim-not-found");
    }

    @Test
    void a_decision_needs_a_reason() {
        MemberId member = eligibleMember(BALANCE);
        String claim = claimInReviewOf(member, BALANCE);

        assertThat(decide(claim, OFFICER_1, "REFUSE", " ").must(400).faults()).containsExactly("reason: required");
        assertThat(decide(claim, OFFICER_1, "PERHAPS", "Ya").must(400).faults())
                .containsExactly("decision: unknown-value");
        assertThat(claim(member, claim).text("/status")).isEqualTo("IN_REVIEW");
    }

    @Test
    void a_member_may_still_cancel_while_the_claim_is_in_review() {
        MemberId member = eligibleMember(BALANCE);
        String claim = claimInReviewOf(member, BALANCE);

        cancel(member, claim).must(200);

        decide(claim, OFFICER_1, "APPROVE", "Orang yang sama").mustBeProblem(409, "claim-not-in-review");
    }

    /** What officers decided over the claim, as an auditor reads it. */
    private List<String> decisions(String claim) {
        return get("/api/v1/claim-reviews/" + claim, Tokens.withRoles("auditor"))
                .must(200)
                .body()
                .path("decisions")
                .valueStream()
                .map(decision -> decision.path("officer").asString() + " "
                        + decision.path("verdict").asString() + " "
                        + decision.path("reason").asString())
                .toList();
    }

    private JsonNode inQueue(String claim) {
        return queue().stream()
                .filter(item -> item.path("claimId").asString().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    /** The whole queue, part by part. */
    private List<JsonNode> queue() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            ApiResponse part = get("/api/v1/claim-reviews" + cursor, OFFICER_2);
            all.addAll(items(part));
            cursor = part.body().path("next").isNull() ? "" : "?cursor=" + part.text("/next");
        } while (!cursor.isEmpty());
        return all;
    }

    private ApiResponse decide(String claim, String officer, String decision, String reason) {
        return send(
                HttpMethod.POST,
                "/api/v1/claim-reviews/" + claim + "/decision",
                officer,
                Map.of("decision", decision, "reason", reason),
                Map.of());
    }
}
