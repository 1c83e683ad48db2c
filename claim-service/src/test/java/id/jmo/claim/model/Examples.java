package id.jmo.claim.model;

import id.jmo.claim.model.ClaimTrigger.BalanceHeld;
import id.jmo.claim.model.ClaimTrigger.BalanceSettled;
import id.jmo.claim.model.ClaimTrigger.IdentityReviewNeeded;
import id.jmo.claim.model.ClaimTrigger.IdentityVerified;
import id.jmo.claim.model.ClaimTrigger.PayoutCompleted;
import id.jmo.claim.model.ClaimTrigger.PayoutRefused;
import id.jmo.claim.model.ClaimTrigger.PayoutReturned;
import id.jmo.claim.model.ClaimTrigger.StepOverdue;
import id.jmo.claim.model.rules.Cause;
import id.jmo.claim.model.rules.Figures;
import id.jmo.claim.model.rules.PaymentRecord;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.values.VerificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Claims in every state, reached the way real ones are: by submitting and by what happens afterwards. */
final class Examples {

    /** Monday 2026-11-23, 09:00 in Jakarta. */
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    static final Rupiah SMALL = Rupiah.of(9_600_000);
    static final Rupiah NEEDS_TWO_OFFICERS = Rupiah.of(12_500_000);

    static final ClaimRules RULES = new ClaimRules(
            Figures.BALANCE_LIMIT,
            Figures.TAX,
            Figures.FOUR_EYES,
            Figures.SAME_DAY_DEADLINE,
            new StepDeadlines(Arrays.stream(Step.values())
                    .collect(Collectors.toMap(Function.identity(), step -> Duration.ofMinutes(30)))));

    static final Identity.Unclear DOUBT = new Identity.Unclear(List.of("SIMILARITY_UNSURE"), 0.47, 0.91);

    static final PayoutAccount ACCOUNT =
            new PayoutAccount("014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS"));

    static final PayoutAccount OTHER_ACCOUNT =
            new PayoutAccount("008", Confidential.of("2234567890"), Confidential.of("EILEEN COLLINS"));

    private Examples() {}

    static DecisionContext at(Instant now) {
        return new DecisionContext(RULES, now, () -> PaymentRecord.EMPTY, PayoutId.next());
    }

    static Decision decide(Claim claim, ClaimTrigger trigger) {
        return ClaimLifecycle.decide(claim, trigger, at(NOW));
    }

    /** The claim after the triggers, each of which must move it. */
    static Claim after(Claim claim, ClaimTrigger... triggers) {
        Claim moved = claim;
        for (ClaimTrigger trigger : triggers) {
            moved = moved(moved, trigger).claim();
        }
        return moved;
    }

    static Decision.Moved moved(Claim claim, ClaimTrigger trigger) {
        if (decide(claim, trigger) instanceof Decision.Moved moved) {
            return moved;
        }
        throw new AssertionError(trigger + " does not move a claim in " + claim.state());
    }

    static Claim submitted() {
        return new Submission(ClaimId.next(), MemberId.next(), Cause.RESIGNATION, VerificationId.next(), ACCOUNT)
                .submit(at(NOW))
                .claim();
    }

    static Officer officer(String id) {
        return new Officer(id, Optional.empty());
    }

    static Claim inReview(Rupiah gross) {
        return after(submitted(), new BalanceHeld(gross), new IdentityReviewNeeded(DOUBT));
    }

    static Claim awaitingSecondOfficer() {
        return after(
                inReview(NEEDS_TWO_OFFICERS), new ClaimTrigger.OfficerApproves(officer("officer-1"), "same person"));
    }

    static Claim paying() {
        return after(submitted(), new BalanceHeld(SMALL), new IdentityVerified());
    }

    static Claim settling() {
        Claim paying = paying();
        return after(paying, new PayoutCompleted(payoutOf(paying), NOW));
    }

    static Claim completed() {
        Claim settling = settling();
        return after(settling, new BalanceSettled(payoutOf(settling)));
    }

    static Claim returned() {
        Claim settling = settling();
        return after(settling, new PayoutReturned(payoutOf(settling), "ACCOUNT_CLOSED"));
    }

    static Claim refusedByBank() {
        Claim paying = paying();
        return after(paying, new PayoutRefused(payoutOf(paying), "LIMIT_EXCEEDED"));
    }

    /** Long after the money of the claim came back. */
    static Claim parked(Claim returned) {
        if (ClaimLifecycle.decide(returned, new StepOverdue(), at(NOW.plus(Duration.ofHours(1))))
                instanceof Decision.Moved parked) {
            return parked.claim();
        }
        throw new AssertionError("Not parked: " + returned.state());
    }

    static PayoutId payoutOf(Claim claim) {
        return claim.state().latestPayment().orElseThrow().payout();
    }
}
