package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the submission to the money, and the ways it may end without. */
class ClaimJourneyTest extends ClaimComponentTest {

    record Payout(String bankCode, Confidential accountNumber, Confidential holderName) {}

    record Approved(Payout payout) {}

    @Test
    void a_claim_becomes_money_with_nobody_touching_it() {
        MemberId member = eligibleMember(BALANCE);
        ApiResponse submitted = submit(member, claim()).must(201);
        String claim = submitted.text("/claimId");

        assertThat(submitted.headers().getLocation()).hasToString("/api/v1/claims/" + claim);
        JsonNode event = published(claim, "submitted").json();
        assertThat(event.path("memberId").asString()).isEqualTo(member.toString());
        assertThat(event.path("payBy").asString()).endsWith("T16:59:59Z");

        others.holds(claim, member, BALANCE);
        others.verifies(claim, member);
        PublishedEvent approved = published(claim, "approved");
        assertThat(approved.json().path("net").asLong()).isEqualTo(BALANCE);
        assertThat(approved.json().path("tax").asLong()).isZero();
        assertThat(approved.json().path("approvedBy").asString()).isEqualTo("POLICY");
        assertThat(approved.json().at("/payout/accountNumber").asString()).startsWith("jmo1:");
        assertThat(approved.dataAs(Approved.class).payout().holderName().reveal())
                .isEqualTo("EILEEN COLLINS");

        String payout = approved.json().path("payoutId").asString();
        others.pays(claim, member, payout, BALANCE);
        awaitStatus(member, claim, "SETTLING");
        others.settles(claim, member, payout, BALANCE, 0);

        JsonNode completed = published(claim, "completed").json();
        assertThat(completed.path("net").asLong()).isEqualTo(BALANCE);
        assertThat(completed.path("accountNumberMasked").asString()).isEqualTo("******7890");
        ApiResponse claimed = awaitStatus(member, claim, "COMPLETED");
        assertThat(claimed.body().at("/amounts/net").asLong()).isEqualTo(BALANCE);
        assertThat(claimed.body().path("nextSteps")).isEmpty();
        assertThat(timeline(member, claim, "phase").stream().distinct())
                .containsExactly("SUBMITTED", "VERIFICATION", "APPROVAL", "PAYMENT", "COMPLETED");
        assertThat(timeline(member, claim, "phaseLabel").stream().distinct())
                .containsExactly("Diajukan", "Verifikasi", "Persetujuan", "Pembayaran", "Selesai");
    }

    @Test
    void the_events_of_the_other_services_may_come_in_any_order() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        others.verifies(claim, member);
        others.holds(claim, member, BALANCE);
        String payout = payoutOf(claim);
        others.settles(claim, member, payout, BALANCE, 0);
        awaitStatus(member, claim, "COMPLETED");
        others.pays(claim, member, payout, BALANCE);

        assertThat(timeline(member, claim, "code")).containsSubsequence("MONEY_TRANSFERRED", "CLAIM_COMPLETED");
        assertThat(factsOf(claim)).containsExactly("submitted", "approved", "completed");
    }

    @Test
    void a_balance_that_grew_over_the_limit_before_the_hold_rejects_the_claim() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        others.holds(claim, member, 15_000_001);

        ApiResponse rejected = awaitStatus(member, claim, "REJECTED");
        assertThat(rejected.text("/reasons/0/code")).isEqualTo("BALANCE_OVER_LIMIT");
        assertThat(rejected.text("/reasons/0/text")).contains("kantor cabang");
        assertThat(published(claim, "rejected").json().at("/reasons/0").asString())
                .isEqualTo("BALANCE_OVER_LIMIT");
    }

    @Test
    void a_hold_that_is_refused_rejects_the_claim() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        others.refusesToHold(claim, member, "NOTHING_AVAILABLE");

        assertThat(awaitStatus(member, claim, "REJECTED").text("/reasons/0/code"))
                .isEqualTo("NOTHING_AVAILABLE");
        assertThat(timeline(member, claim, "phase")).last().isEqualTo("REJECTED");
    }

    @Test
    void a_refused_selfie_ends_the_claim_and_a_new_one_may_follow() {
        MemberId member = eligibleMember(BALANCE);
        String first = submittedBy(member);

        others.refusesIdentity(first, member);
        assertThat(awaitStatus(member, first, "REJECTED")
                        .body()
                        .path("reasons")
                        .valueStream()
                        .map(reason -> reason.path("code").asString()))
                .containsExactly("IDENTITY_REFUSED", "SESSION_EXPIRED");

        String second = submittedBy(member);
        assertThat(items(get("/api/v1/claims", Tokens.member(member))))
                .extracting(item -> item.path("claimId").asString())
                .as("the latest first")
                .isEqualTo(List.of(second, first));
    }

    @Test
    void a_cancelled_claim_is_over_and_late_events_change_nothing() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        ApiResponse cancelled = cancel(member, claim).must(200);
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        published(claim, "cancelled");
        others.holds(claim, member, BALANCE);
        others.verifies(claim, member);
        others.releases(claim, member, BALANCE);

        String next = submittedBy(member);
        others.holds(next, member, BALANCE);
        others.verifies(next, member);
        awaitStatus(member, next, "PAYING");
        assertThat(claim(member, claim).text("/status")).isEqualTo("CANCELLED");
        assertThat(factsOf(claim)).containsExactly("submitted", "cancelled");
    }

    @Test
    void an_approved_claim_is_not_cancelled_any_more() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);

        cancel(member, claim).mustBeProblem(409, "claim-not-cancellable");
        assertThat(claim(member, claim).body().path("nextSteps")).isEmpty();
    }

    @Test
    void what_was_paid_before_counts_for_the_tax_of_the_next_claim() {
        MemberId member = eligibleMember(15_000_000);
        for (int i = 0; i < 3; i++) {
            String claim = payingClaimOf(member, 15_000_000);
            others.settles(claim, member, payoutOf(claim), 15_000_000, 0);
            awaitStatus(member, claim, "COMPLETED");
            others.credits(member, 15_000_000);
            awaitEligible(member);
        }

        String fourth = payingClaimOf(member, 15_000_000);

        assertThat(published(fourth, "approved").json().path("tax").asLong())
                .as("5% of the 10 million above 50 million")
                .isEqualTo(500_000);
    }
}
