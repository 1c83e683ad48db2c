package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.claim.application.Payments;
import id.jmo.claim.model.rules.PaymentRecord;
import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Retur: the money comes back, and the claim continues with another account. */
class ReturnTest extends ClaimComponentTest {

    @Autowired
    private Payments payments;

    @Test
    void a_refused_account_is_corrected_and_paid_by_a_new_order() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);
        String first = payoutOf(claim);

        others.refusesToPay(claim, member, first, "HOLDER_NAME_DIFFERS");
        ApiResponse returned = awaitStatus(member, claim, "RETURNED");
        assertThat(returned.text("/phaseLabel")).isEqualTo("Retur");
        assertThat(returned.text("/reasons/0/text")).isEqualTo("Nama pemilik rekening berbeda dengan nama Anda.");
        assertThat(returned.text("/nextSteps/0/action")).isEqualTo("correct-payout-account");
        assertThat(published(claim, "returned").json().path("payoutId").asString())
                .isEqualTo(first);

        ApiResponse corrected = correct(member, claim, "008", "2234567890").must(200);
        assertThat(corrected.text("/status")).isEqualTo("PAYING");
        assertThat(corrected.text("/payout/bankCode")).isEqualTo("008");
        PublishedEvent again = published(claim, "payout-account-corrected");
        String second = again.json().path("payoutId").asString();
        assertThat(second).isNotEqualTo(first);
        assertThat(again.json().path("net").asLong()).isEqualTo(BALANCE);

        others.pays(claim, member, second, BALANCE);
        others.settles(claim, member, second, BALANCE, 0);
        awaitStatus(member, claim, "COMPLETED");
        assertThat(factsOf(claim))
                .containsExactly("submitted", "approved", "returned", "payout-account-corrected", "completed");
    }

    @Test
    void money_that_comes_back_days_after_the_completion_reopens_the_claim_and_counts_no_more_for_the_tax() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);
        String payout = payoutOf(claim);
        others.pays(claim, member, payout, BALANCE);
        others.settles(claim, member, payout, BALANCE, 0);
        awaitStatus(member, claim, "COMPLETED");

        others.sendsBack(claim, member, payout, BALANCE, "ACCOUNT_CLOSED");
        others.reverses(claim, member, payout, BALANCE);

        awaitStatus(member, claim, "RETURNED");
        correct(member, claim, "008", "2234567890").must(200);
        String second = published(claim, "payout-account-corrected")
                .json()
                .path("payoutId")
                .asString();
        others.settles(claim, member, second, BALANCE, 0);
        awaitStatus(member, claim, "COMPLETED");
        assertThat(timeline(member, claim, "phase"))
                .containsSubsequence("COMPLETED", "RETURNED", "PAYMENT", "COMPLETED");
        List<?> lines = mongo
                .findById(member.toString(), org.bson.Document.class, "paymentRecords")
                .getList("lines", org.bson.Document.class)
                .stream()
                .map(line -> line.getString("payoutId") + " " + line.getBoolean("cameBack"))
                .toList();
        assertThat(lines).isEqualTo(List.of(payout + " true", second + " false"));
    }

    @Test
    void a_payment_counts_for_the_tax_on_the_day_of_its_posting_however_late_that_is_published() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);
        String payout = payoutOf(claim);

        others.settles(claim, member, payout, BALANCE, 0, Instant.parse("2025-12-31T16:59:59Z"));

        awaitStatus(member, claim, "COMPLETED");
        assertThat(payments.of(member).payments())
                .extracting(PaymentRecord.Paid::on)
                .containsExactly(LocalDate.of(2025, 12, 31));
    }

    @Test
    void a_member_whose_old_claim_came_back_may_have_another_one_open() {
        MemberId member = eligibleMember(BALANCE);
        String old = payingClaimOf(member, BALANCE);
        String payout = payoutOf(old);
        others.settles(old, member, payout, BALANCE, 0);
        awaitStatus(member, old, "COMPLETED");
        others.credits(member, 500_000);
        awaitEligible(member);
        String next = submittedBy(member);

        others.sendsBack(old, member, payout, BALANCE, "ACCOUNT_CLOSED");

        awaitStatus(member, old, "RETURNED");
        correct(member, old, "008", "2234567890").must(200);
        assertThat(claim(member, next).text("/status")).isEqualTo("VERIFYING");
    }

    @Test
    void a_member_whose_completed_claim_came_back_claims_what_was_saved_since() {
        MemberId member = eligibleMember(BALANCE);
        String old = payingClaimOf(member, BALANCE);
        String payout = payoutOf(old);
        others.settles(old, member, payout, BALANCE, 0);
        awaitStatus(member, old, "COMPLETED");

        others.sendsBack(old, member, payout, BALANCE, "ACCOUNT_CLOSED");
        others.reverses(old, member, payout, BALANCE);
        awaitStatus(member, old, "RETURNED");
        awaitBalance(member, BALANCE);
        assertThat(submit(member, claim())
                        .mustBeProblem(422, "claim-not-eligible")
                        .faults())
                .as("nothing was saved since")
                .containsExactly("balance: nothing-to-claim");

        others.creditsBesideHold(member, 8_000_000, BALANCE);
        awaitBalance(member, BALANCE + 8_000_000);
        String next = submit(member, claim()).must(201).text("/claimId");
        assertThat(claim(member, next).text("/status")).isEqualTo("VERIFYING");
    }

    @Test
    void a_claim_submitted_right_after_a_cancellation_is_admitted_while_the_release_is_on_its_way() {
        MemberId member = eligibleMember(BALANCE);
        String first = submittedBy(member);
        others.holds(first, member, BALANCE);
        await().atMost(TIMEOUT)
                .until(() -> eligibility(member).body().path("available").asLong() == 0);
        cancel(member, first).must(200);

        String second = submit(member, claim()).must(201).text("/claimId");

        others.releases(first, member, BALANCE);
        others.holds(second, member, BALANCE);
        others.verifies(second, member);
        awaitStatus(member, second, "PAYING");
    }

    @Test
    void who_came_to_the_members_session_cannot_have_the_money_sent_elsewhere() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);
        others.refusesToPay(claim, member, payoutOf(claim), "HOLDER_NAME_DIFFERS");
        awaitStatus(member, claim, "RETURNED");

        refusedFor(claim, member, selfie(member, "PAYOUT_ACCOUNT", "NO_MATCH", Instant.now()), "selfie-not-matched");
        refusedFor(
                claim,
                member,
                selfie(member, "PAYOUT_ACCOUNT", "MATCH", Instant.now().minusSeconds(3_600)),
                "selfie-too-old");
        String forAnotherPurpose = selfie(member, "DATA_UPDATE", "MATCH", Instant.now());
        String ofAnother = selfie(MemberId.next(), "PAYOUT_ACCOUNT", "MATCH", Instant.now());
        await().atMost(TIMEOUT)
                .until(() -> selfies.find(VerificationId.of(ofAnother)).isPresent());
        for (String verification :
                List.of(forAnotherPurpose, ofAnother, UUID.randomUUID().toString())) {
            correct(member, claim, verification, "008", "2234567890").mustBeProblem(409, "selfie-not-judged");
        }
        assertThat(factsOf(claim)).containsExactly("submitted", "approved", "returned");
    }

    @Test
    void a_selfie_serves_one_correction() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);
        others.refusesToPay(claim, member, payoutOf(claim), "HOLDER_NAME_DIFFERS");
        awaitStatus(member, claim, "RETURNED");
        String verification = selfie(member, "PAYOUT_ACCOUNT", "MATCH", Instant.now());
        await().atMost(TIMEOUT)
                .until(() -> selfies.find(VerificationId.of(verification)).isPresent());
        correct(member, claim, verification, "008", "2234567890").must(200);
        String second = published(claim, "payout-account-corrected")
                .json()
                .path("payoutId")
                .asString();
        others.refusesToPay(claim, member, second, "ACCOUNT_CLOSED");
        awaitStatus(member, claim, "RETURNED");

        assertThat(correct(member, claim, verification, "014", "3234567890")
                        .must(422)
                        .faults())
                .containsExactly("verificationId: selfie-used");
    }

    private void refusedFor(String claim, MemberId member, String verification, String fault) {
        await().atMost(TIMEOUT)
                .until(() -> selfies.find(VerificationId.of(verification)).isPresent());
        assertThat(correct(member, claim, verification, "008", "2234567890")
                        .must(422)
                        .faults())
                .containsExactly("verificationId: " + fault);
    }

    @Test
    void the_same_correction_again_is_answered_as_before_and_orders_nothing() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);
        others.refusesToPay(claim, member, payoutOf(claim), "HOLDER_NAME_DIFFERS");
        awaitStatus(member, claim, "RETURNED");
        correct(member, claim, "008", "2234567890").must(200);

        ApiResponse again = correct(member, claim, "008", "2234567890").must(200);

        assertThat(again.text("/status")).isEqualTo("PAYING");
        correct(member, claim, "008", "2234567891").mustBeProblem(409, "claim-not-returned");
        assertThat(factsOf(claim)).containsExactly("submitted", "approved", "returned", "payout-account-corrected");
    }

    @Test
    void an_account_is_corrected_only_after_a_return() {
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);

        correct(member, claim, "008", "2234567890").mustBeProblem(409, "claim-not-returned");
        assertThat(correct(member, claim, "8", "1").must(400).faults())
                .containsExactlyInAnyOrder("bankCode: bank-code-form", "accountNumber: account-number-form");
    }

    private void awaitBalance(MemberId member, long balance) {
        await().atMost(TIMEOUT)
                .until(() -> eligibility(member).body().path("balance").asLong() == balance);
    }
}
