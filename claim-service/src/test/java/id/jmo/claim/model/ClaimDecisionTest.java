package id.jmo.claim.model;

import static id.jmo.claim.model.Examples.ACCOUNT;
import static id.jmo.claim.model.Examples.DOUBT;
import static id.jmo.claim.model.Examples.NEEDS_TWO_OFFICERS;
import static id.jmo.claim.model.Examples.NOW;
import static id.jmo.claim.model.Examples.OTHER_ACCOUNT;
import static id.jmo.claim.model.Examples.SMALL;
import static id.jmo.claim.model.Examples.after;
import static id.jmo.claim.model.Examples.at;
import static id.jmo.claim.model.Examples.awaitingSecondOfficer;
import static id.jmo.claim.model.Examples.completed;
import static id.jmo.claim.model.Examples.decide;
import static id.jmo.claim.model.Examples.inReview;
import static id.jmo.claim.model.Examples.moved;
import static id.jmo.claim.model.Examples.officer;
import static id.jmo.claim.model.Examples.paying;
import static id.jmo.claim.model.Examples.payoutOf;
import static id.jmo.claim.model.Examples.returned;
import static id.jmo.claim.model.Examples.settling;
import static id.jmo.claim.model.Examples.submitted;
import static id.jmo.claim.model.OfficerDecision.Verdict.APPROVED;
import static id.jmo.claim.model.OfficerDecision.Verdict.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.claim.model.ClaimState.Paying;
import id.jmo.claim.model.ClaimTrigger.BalanceHeld;
import id.jmo.claim.model.ClaimTrigger.BalanceSettled;
import id.jmo.claim.model.ClaimTrigger.HoldLeft;
import id.jmo.claim.model.ClaimTrigger.HoldRefused;
import id.jmo.claim.model.ClaimTrigger.IdentityRefused;
import id.jmo.claim.model.ClaimTrigger.IdentityReviewNeeded;
import id.jmo.claim.model.ClaimTrigger.IdentityVerified;
import id.jmo.claim.model.ClaimTrigger.MemberCancels;
import id.jmo.claim.model.ClaimTrigger.MemberCorrectsAccount;
import id.jmo.claim.model.ClaimTrigger.OfficerApproves;
import id.jmo.claim.model.ClaimTrigger.OfficerRefuses;
import id.jmo.claim.model.ClaimTrigger.PayoutCompleted;
import id.jmo.claim.model.ClaimTrigger.PayoutRefused;
import id.jmo.claim.model.ClaimTrigger.PayoutReturned;
import id.jmo.claim.model.ClaimTrigger.StepOverdue;
import id.jmo.claim.model.Decision.Ignored;
import id.jmo.claim.model.Decision.Moved;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimDecisionTest {

    private static final OfficerApproves FIRST_APPROVES = new OfficerApproves(officer("officer-1"), "same person");
    private static final OfficerApproves SECOND_APPROVES = new OfficerApproves(officer("officer-2"), "I agree");

    @Test
    void a_verified_claim_is_approved_with_nobody_touching_it() {
        Moved approved = moved(after(submitted(), new BalanceHeld(SMALL)), new IdentityVerified());

        assertThat(approved.facts()).singleElement().isInstanceOfSatisfying(ClaimFact.Approved.class, fact -> {
            assertThat(fact.payment().approvedBy()).isEqualTo("POLICY");
            assertThat(fact.payment().amounts().net()).isEqualTo(SMALL);
            assertThat(fact.account()).isEqualTo(ACCOUNT);
        });
    }

    @Test
    void hold_and_identity_come_in_any_order() {
        assertThat(after(submitted(), new IdentityVerified(), new BalanceHeld(SMALL))
                        .state())
                .isInstanceOf(Paying.class);
    }

    @Test
    void a_hold_over_the_limit_rejects_the_claim() {
        Moved rejected = moved(submitted(), new BalanceHeld(Rupiah.of(15_000_001)));

        assertThat(rejected.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClaimFact.Rejected.class,
                        fact -> assertThat(fact.reasons()).containsExactly("BALANCE_OVER_LIMIT"));
    }

    @Test
    void a_refused_hold_rejects_the_claim_with_its_reason() {
        assertThat(moved(submitted(), new HoldRefused("NOTHING_AVAILABLE"))
                        .claim()
                        .state())
                .isEqualTo(new ClaimState.Rejected(List.of("NOTHING_AVAILABLE"), null));
    }

    @Test
    void a_refused_identity_rejects_the_claim_with_its_reasons() {
        Claim rejected = after(submitted(), new IdentityRefused(List.of("NO_MATCH")));

        assertThat(rejected.state()).isEqualTo(new ClaimState.Rejected(List.of("IDENTITY_REFUSED", "NO_MATCH"), null));
        assertThat(rejected.excludesAnother()).isFalse();
    }

    @Test
    void an_unclear_identity_goes_to_an_officer_once_the_money_is_held() {
        Claim unclear = after(submitted(), new IdentityReviewNeeded(DOUBT));
        Moved sent = moved(unclear, new BalanceHeld(SMALL));

        assertThat(sent.claim().state()).isEqualTo(new ClaimState.InReview(SMALL, DOUBT));
        assertThat(sent.facts()).singleElement().isInstanceOf(ClaimFact.SentToReview.class);
    }

    @Test
    void one_officer_approves_up_to_the_amount_of_four_eyes() {
        Claim approved = after(inReview(Rupiah.of(10_000_000)), FIRST_APPROVES);

        assertThat(approved.state().latestPayment().orElseThrow().approvedBy()).isEqualTo("officer-1");
    }

    @Test
    void above_the_amount_a_second_officer_must_agree() {
        Claim once = after(inReview(NEEDS_TWO_OFFICERS), FIRST_APPROVES);
        Claim twice = after(once, SECOND_APPROVES);

        assertThat(once.state()).isInstanceOf(ClaimState.AwaitingSecondOfficer.class);
        assertThat(twice.state().latestPayment().orElseThrow().approvedBy()).isEqualTo("officer-2");
    }

    @Test
    void what_officers_decide_is_kept_with_the_claim() {
        OfficerDecision first = new OfficerDecision("officer-1", APPROVED, "same person", NOW);
        Claim alone = after(inReview(SMALL), FIRST_APPROVES);
        Claim both = after(awaitingSecondOfficer(), SECOND_APPROVES);
        Claim refused = after(awaitingSecondOfficer(), new OfficerRefuses(officer("officer-2"), "blurred"));

        assertThat(after(alone, new PayoutCompleted(payoutOf(alone), NOW)).decisions())
                .containsExactly(first);
        assertThat(both.decisions()).containsExactly(first, new OfficerDecision("officer-2", APPROVED, "I agree", NOW));
        assertThat(refused.decisions())
                .containsExactly(first, new OfficerDecision("officer-2", REFUSED, "blurred", NOW));
        assertThat(paying().decisions()).as("approved by the policy").isEmpty();
    }

    @Test
    void nobody_is_the_second_officer_of_the_own_approval() {
        assertThat(decide(awaitingSecondOfficer(), FIRST_APPROVES))
                .isInstanceOf(Decision.SecondOfficerMustDiffer.class);
    }

    @Test
    void nobody_decides_over_their_own_claim_even_as_second_officer() {
        for (Claim claim : List.of(inReview(SMALL), awaitingSecondOfficer())) {
            Officer same = new Officer("officer-3", Optional.of(claim.member()));
            Officer anotherMember = new Officer("officer-3", Optional.of(MemberId.next()));

            assertThat(decide(claim, new OfficerApproves(same, "it is me")))
                    .isInstanceOf(Decision.OfficersOwnClaim.class);
            assertThat(decide(claim, new OfficerRefuses(same, "no"))).isInstanceOf(Decision.OfficersOwnClaim.class);
            assertThat(decide(claim, new OfficerApproves(anotherMember, "same person")))
                    .isInstanceOf(Moved.class);
        }
    }

    @Test
    void the_second_officer_may_refuse_and_the_member_reads_why() {
        Claim refused = after(awaitingSecondOfficer(), new OfficerRefuses(officer("officer-2"), "Foto tidak jelas"));

        assertThat(refused.state())
                .isEqualTo(new ClaimState.Rejected(List.of("REFUSED_BY_OFFICER"), "Foto tidak jelas"));
        assertThat(refused.timeline().entries().getLast().note()).isEqualTo("Foto tidak jelas");
    }

    @Test
    void a_claim_is_cancelled_before_the_approval_and_not_after_it() {
        assertThat(after(submitted(), new MemberCancels()).state()).isInstanceOf(ClaimState.Cancelled.class);
        assertThat(after(inReview(SMALL), new MemberCancels()).state()).isInstanceOf(ClaimState.Cancelled.class);
        assertThat(decide(paying(), new MemberCancels())).isInstanceOf(Decision.NotAllowed.class);
        assertThat(decide(completed(), new MemberCancels())).isInstanceOf(Decision.NotAllowed.class);
    }

    @Test
    void a_claim_is_complete_when_the_bank_has_paid_and_the_books_are_settled() {
        Claim settling = settling();
        Moved completed = moved(settling, new BalanceSettled(payoutOf(settling)));

        assertThat(completed.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClaimFact.Completed.class,
                        fact -> assertThat(fact.net()).isEqualTo(SMALL));
        assertThat(completed.claim().isOpen()).isFalse();
    }

    @Test
    void the_settlement_may_overtake_the_payout_event() {
        Claim paying = paying();
        Claim completed = after(paying, new BalanceSettled(payoutOf(paying)));

        assertThat(completed.state()).isInstanceOf(ClaimState.Completed.class);
        assertThat(decide(completed, new PayoutCompleted(payoutOf(paying), NOW)))
                .isInstanceOf(Ignored.class);
    }

    @Test
    void a_refused_account_waits_for_another_one() {
        Claim paying = paying();
        Moved returned = moved(paying, new PayoutRefused(payoutOf(paying), "HOLDER_NAME_DIFFERS"));

        assertThat(returned.facts())
                .singleElement()
                .isEqualTo(
                        new ClaimFact.Returned(paying.id(), paying.member(), payoutOf(paying), "HOLDER_NAME_DIFFERS"));
        assertThat(returned.claim().excludesAnother()).isTrue();
    }

    @Test
    void a_refused_payment_that_the_bank_has_made_after_all_completes_the_claim() {
        Claim refused = Examples.refusedByBank();

        Claim paid = after(refused, new PayoutCompleted(payoutOf(refused), NOW));

        assertThat(paid.state()).isInstanceOf(ClaimState.Settling.class);
        assertThat(after(paid, new BalanceSettled(payoutOf(refused))).state()).isInstanceOf(ClaimState.Completed.class);
        assertThat(after(refused, new BalanceSettled(payoutOf(refused))).state())
                .as("the settlement overtakes the payment")
                .isInstanceOf(ClaimState.Completed.class);
    }

    @Test
    void a_corrected_account_is_paid_by_a_new_order_with_the_amounts_of_the_old_one() {
        Claim returned = returned();
        Moved corrected = moved(returned, new MemberCorrectsAccount(OTHER_ACCOUNT));
        Payment again = corrected.claim().state().latestPayment().orElseThrow();

        assertThat(again.payout()).isNotEqualTo(payoutOf(returned));
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.amounts())
                .isEqualTo(returned.state().latestPayment().orElseThrow().amounts());
        assertThat(corrected.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClaimFact.PayoutAccountCorrected.class,
                        fact -> assertThat(fact.account()).isEqualTo(OTHER_ACCOUNT));
    }

    @Test
    void events_of_the_first_order_no_longer_move_a_claim_that_is_paid_by_a_second() {
        Claim returned = returned();
        PayoutId first = payoutOf(returned);
        Claim payingAgain = after(returned, new MemberCorrectsAccount(OTHER_ACCOUNT));

        assertThat(decide(payingAgain, new PayoutCompleted(first, NOW))).isInstanceOf(Ignored.class);
        assertThat(decide(payingAgain, new PayoutReturned(first, "ACCOUNT_CLOSED")))
                .isInstanceOf(Ignored.class);
        assertThat(decide(payingAgain, new BalanceSettled(first))).isInstanceOf(Ignored.class);
    }

    @Test
    void money_that_comes_back_after_the_completion_opens_the_claim_again_without_barring_another() {
        Claim completed = completed();
        Claim reopened = after(completed, new PayoutReturned(payoutOf(completed), "ACCOUNT_CLOSED"));

        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.excludesAnother()).isFalse();
    }

    @Test
    void a_repeated_event_changes_nothing() {
        assertThat(decide(after(submitted(), new BalanceHeld(SMALL)), new BalanceHeld(SMALL)))
                .isInstanceOf(Ignored.class);
        assertThat(decide(paying(), new IdentityVerified())).isInstanceOf(Ignored.class);
        assertThat(decide(settling(), new HoldRefused("NOTHING_AVAILABLE"))).isInstanceOf(Ignored.class);
        Claim completed = completed();
        assertThat(decide(completed, new BalanceSettled(payoutOf(completed)))).isInstanceOf(Ignored.class);
    }

    @Test
    void a_payment_of_a_claim_that_was_never_approved_is_not_allowed() {
        assertThat(decide(submitted(), new PayoutCompleted(PayoutId.next(), NOW)))
                .isInstanceOf(Decision.NotAllowed.class);
    }

    @Test
    void a_refusal_of_what_was_paid_is_not_allowed() {
        Claim paid = completed();
        Claim refused = Examples.refusedByBank();

        assertThat(decide(paid, new PayoutRefused(payoutOf(paid), "ACCOUNT_CLOSED")))
                .isInstanceOf(Decision.NotAllowed.class);
        assertThat(decide(refused, new PayoutRefused(payoutOf(refused), "ACCOUNT_CLOSED")))
                .as("repeated")
                .isInstanceOf(Ignored.class);
    }

    @Test
    void a_settlement_that_arrives_after_the_return_changes_nothing() {
        Claim returned = returned();

        assertThat(decide(returned, new BalanceSettled(payoutOf(returned)))).isInstanceOf(Ignored.class);
        assertThat(decide(returned, new PayoutCompleted(payoutOf(returned), NOW)))
                .isInstanceOf(Ignored.class);
    }

    @Test
    void a_late_verification_is_marked_once_and_publishes_the_submission_again() {
        Claim submitted = submitted();
        DecisionContext later = at(NOW.plus(Duration.ofMinutes(31)));

        Moved late = (Moved) ClaimLifecycle.decide(submitted, new StepOverdue(), later);

        assertThat(late.facts()).singleElement().isInstanceOf(ClaimFact.Submitted.class);
        assertThat(late.claim().timeline()).isEqualTo(submitted.timeline());
        assertThat(ClaimLifecycle.decide(late.claim(), new StepOverdue(), later))
                .isInstanceOf(Ignored.class);
        assertThat(decide(submitted, new StepOverdue())).as("in time").isInstanceOf(Ignored.class);
    }

    @Test
    void a_late_payment_is_ordered_again_under_the_same_number() {
        Claim paying = paying();

        Moved late = (Moved) ClaimLifecycle.decide(paying, new StepOverdue(), at(NOW.plus(Duration.ofMinutes(31))));

        assertThat(late.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClaimFact.Approved.class,
                        fact -> assertThat(fact.payment().payout()).isEqualTo(payoutOf(paying)));
    }

    @Test
    void a_late_settlement_has_the_order_published_again() {
        Claim paying = paying();
        Claim settling = ((Moved) decide(paying, new PayoutCompleted(payoutOf(paying), NOW))).claim();

        Moved late = (Moved) ClaimLifecycle.decide(settling, new StepOverdue(), at(NOW.plus(Duration.ofMinutes(31))));

        assertThat(late.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClaimFact.Approved.class,
                        fact -> assertThat(fact.payment().payout()).isEqualTo(payoutOf(paying)));
        assertThat(late.claim().state()).isEqualTo(settling.state());
    }

    @Test
    void an_ended_claim_for_which_something_is_still_held_publishes_its_end_again() {
        Claim rejected = ((Moved) decide(submitted(), new HoldRefused("NO_ACCOUNT"))).claim();
        Claim cancelled = ((Moved) decide(submitted(), new MemberCancels())).claim();

        Moved again = (Moved) decide(rejected, new HoldLeft());
        assertThat(again.facts())
                .containsExactly(new ClaimFact.Rejected(rejected.id(), rejected.member(), List.of("NO_ACCOUNT")));
        assertThat(again.claim()).isEqualTo(rejected);
        assertThat(((Moved) decide(cancelled, new HoldLeft())).facts())
                .containsExactly(new ClaimFact.Cancelled(cancelled.id(), cancelled.member()));
        assertThat(decide(submitted(), new HoldLeft())).as("an open claim").isInstanceOf(Ignored.class);
    }

    @Test
    void the_clock_of_a_step_runs_on_until_the_step_is_done() {
        Claim submitted = submitted();
        Claim held =
                ((Moved) ClaimLifecycle.decide(submitted, new BalanceHeld(SMALL), at(NOW.plusSeconds(60)))).claim();
        Claim paying = ((Moved) ClaimLifecycle.decide(held, new IdentityVerified(), at(NOW.plusSeconds(90)))).claim();

        assertThat(held.clock()).isEqualTo(submitted.clock());
        assertThat(paying.clock().orElseThrow().since()).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void the_timeline_of_a_paid_claim_contains_every_phase_in_order() {
        assertThat(completed().timeline().entries())
                .extracting(TimelineEntry::milestone)
                .containsExactly(
                        Milestone.CLAIM_SUBMITTED,
                        Milestone.VERIFICATION_STARTED,
                        Milestone.BALANCE_HELD,
                        Milestone.IDENTITY_VERIFIED,
                        Milestone.CLAIM_APPROVED,
                        Milestone.PAYMENT_ORDERED,
                        Milestone.MONEY_TRANSFERRED,
                        Milestone.CLAIM_COMPLETED);
        assertThat(completed().timeline().entries())
                .extracting(TimelineEntry::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
