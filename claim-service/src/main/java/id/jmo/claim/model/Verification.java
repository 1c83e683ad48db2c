package id.jmo.claim.model;

import id.jmo.claim.model.ClaimState.InReview;
import id.jmo.claim.model.ClaimState.Verifying;
import id.jmo.claim.model.ClaimTrigger.BalanceHeld;
import id.jmo.claim.model.ClaimTrigger.HoldRefused;
import id.jmo.claim.model.ClaimTrigger.IdentityRefused;
import id.jmo.claim.model.ClaimTrigger.IdentityReviewNeeded;
import id.jmo.claim.model.ClaimTrigger.IdentityVerified;
import id.jmo.platform.values.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifikasi: the hold of the balance and the identity verdict arrive in any order. The claim moves on when both are
 * there, and is rejected by the first refusal.
 */
final class Verification {

    /** The balance grew over the limit between the submission and the hold. */
    static final String BALANCE_OVER_LIMIT = "BALANCE_OVER_LIMIT";

    /** The selfie is clearly not the member's; a new claim with a new selfie may follow. */
    static final String IDENTITY_REFUSED = "IDENTITY_REFUSED";

    private Verification() {}

    static Decision balanceHeld(Claim claim, Verifying state, BalanceHeld event, DecisionContext context) {
        if (state.held().isPresent()) {
            return new Decision.Ignored();
        }
        if (!context.rules().balanceLimit().allows(event.amount(), context.today())) {
            return Rejection.reject(claim, List.of(BALANCE_OVER_LIMIT), null, context);
        }
        Verifying known = new Verifying(Optional.of(event.amount()), state.identity());
        return decideWhenComplete(claim.withMilestone(Milestone.BALANCE_HELD, context.now()), known, context);
    }

    static Decision holdRefused(Claim claim, Verifying state, HoldRefused event, DecisionContext context) {
        return Rejection.reject(claim, List.of(event.reason()), null, context);
    }

    static Decision identityVerified(Claim claim, Verifying state, IdentityVerified event, DecisionContext context) {
        return identity(claim, state, new Identity.Verified(), Milestone.IDENTITY_VERIFIED, context);
    }

    static Decision identityReviewNeeded(
            Claim claim, Verifying state, IdentityReviewNeeded event, DecisionContext context) {
        return identity(claim, state, event.doubt(), Milestone.IDENTITY_UNCLEAR, context);
    }

    static Decision identityRefused(Claim claim, Verifying state, IdentityRefused event, DecisionContext context) {
        if (state.identity().isPresent()) {
            return new Decision.Ignored();
        }
        List<String> reasons = new ArrayList<>(List.of(IDENTITY_REFUSED));
        reasons.addAll(event.reasons());
        return Rejection.reject(claim, reasons, null, context);
    }

    private static Decision identity(
            Claim claim, Verifying state, Identity identity, Milestone milestone, DecisionContext context) {
        if (state.identity().isPresent()) {
            return new Decision.Ignored();
        }
        Verifying known = new Verifying(state.held(), Optional.of(identity));
        return decideWhenComplete(claim.withMilestone(milestone, context.now()), known, context);
    }

    private static Decision decideWhenComplete(Claim claim, Verifying known, DecisionContext context) {
        if (known.held().isEmpty() || known.identity().isEmpty()) {
            return new Decision.Moved(claim.in(known, context), List.of());
        }
        Rupiah gross = known.held().get();
        return switch (known.identity().get()) {
            case Identity.Verified() -> Approval.approve(claim, gross, Approval.BY_POLICY, context);
            case Identity.Unclear doubt -> sendToReview(claim, gross, doubt, context);
        };
    }

    private static Decision sendToReview(Claim claim, Rupiah gross, Identity.Unclear doubt, DecisionContext context) {
        return new Decision.Moved(
                claim.in(new InReview(gross, doubt), context).withMilestone(Milestone.SENT_TO_REVIEW, context.now()),
                List.of(new ClaimFact.SentToReview(claim.id(), claim.member(), doubt.reasons())));
    }
}
