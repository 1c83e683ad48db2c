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
 * Verifikasi: is the money there, and is it really the member? The two answers come in any order; the claim goes on when
 * both are in, and ends at the first that refuses.
 */
final class Verification {

    /** The balance grew past the limit between the member's look at it and the hold. */
    static final String BALANCE_OVER_LIMIT = "BALANCE_OVER_LIMIT";

    /** The selfie is clearly not the member's; a new claim with a new selfie may follow. */
    static final String IDENTITY_REFUSED = "IDENTITY_REFUSED";

    private Verification() {}

    static Decision balanceHeld(Claim claim, Verifying state, BalanceHeld event, Circumstances now) {
        if (state.held().isPresent()) {
            return new Decision.NothingNew();
        }
        if (!now.rules().balanceLimit().allows(event.amount(), now.today())) {
            return Rejection.reject(claim, List.of(BALANCE_OVER_LIMIT), null, now);
        }
        Verifying known = new Verifying(Optional.of(event.amount()), state.identity());
        return goOnWhenBothAreIn(claim.telling(Milestone.BALANCE_HELD, now.now()), known, now);
    }

    static Decision holdRefused(Claim claim, Verifying state, HoldRefused event, Circumstances now) {
        return Rejection.reject(claim, List.of(event.reason()), null, now);
    }

    static Decision identityVerified(Claim claim, Verifying state, IdentityVerified event, Circumstances now) {
        return identity(claim, state, new Identity.Verified(), Milestone.IDENTITY_VERIFIED, now);
    }

    static Decision identityReviewNeeded(Claim claim, Verifying state, IdentityReviewNeeded event, Circumstances now) {
        return identity(claim, state, event.doubt(), Milestone.IDENTITY_UNCLEAR, now);
    }

    static Decision identityRefused(Claim claim, Verifying state, IdentityRefused event, Circumstances now) {
        if (state.identity().isPresent()) {
            return new Decision.NothingNew();
        }
        List<String> reasons = new ArrayList<>(List.of(IDENTITY_REFUSED));
        reasons.addAll(event.reasons());
        return Rejection.reject(claim, reasons, null, now);
    }

    private static Decision identity(
            Claim claim, Verifying state, Identity identity, Milestone milestone, Circumstances now) {
        if (state.identity().isPresent()) {
            return new Decision.NothingNew();
        }
        Verifying known = new Verifying(state.held(), Optional.of(identity));
        return goOnWhenBothAreIn(claim.telling(milestone, now.now()), known, now);
    }

    private static Decision goOnWhenBothAreIn(Claim claim, Verifying known, Circumstances now) {
        if (known.held().isEmpty() || known.identity().isEmpty()) {
            return new Decision.Moved(claim.in(known, now), List.of());
        }
        Rupiah gross = known.held().get();
        return switch (known.identity().get()) {
            case Identity.Verified() -> Approval.approve(claim, gross, Approval.BY_POLICY, now);
            case Identity.Unclear doubt -> sendToReview(claim, gross, doubt, now);
        };
    }

    private static Decision sendToReview(Claim claim, Rupiah gross, Identity.Unclear doubt, Circumstances now) {
        return new Decision.Moved(
                claim.in(new InReview(gross, doubt), now).telling(Milestone.SENT_TO_REVIEW, now.now()),
                List.of(new ClaimFact.SentToReview(claim.id(), claim.member(), doubt.reasons())));
    }
}
