package id.jmo.claim.model;

import id.jmo.claim.model.ClaimState.Verifying;
import id.jmo.claim.model.Decision.Moved;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.util.List;
import java.util.Optional;

/** Diajukan: how a claim begins. That the member may claim was decided before, by the eligibility policy. */
public record Submission(
        ClaimId claim, MemberId member, Cause cause, VerificationId verification, PayoutAccount account) {

    /** The claim in verification: on its event balance holds the money and biometric judges the selfie. */
    public Moved submit(DecisionContext context) {
        Verifying start = new Verifying(Optional.empty(), Optional.empty());
        Claim submitted = new Claim(
                        claim,
                        member,
                        cause,
                        verification,
                        account,
                        context.now(),
                        context.rules().sameDayDeadline().payBy(context.now()),
                        start,
                        Optional.of(StepClock.start(Step.VERIFICATION, context)),
                        null,
                        List.of(),
                        Timeline.EMPTY)
                .withMilestone(Milestone.CLAIM_SUBMITTED, context.now())
                .withMilestone(Milestone.VERIFICATION_STARTED, context.now());
        return new Moved(submitted, List.of(factOf(submitted)));
    }

    static ClaimFact factOf(Claim claim) {
        return new ClaimFact.Submitted(
                claim.id(), claim.member(), claim.cause(), claim.verification(), claim.submittedAt(), claim.payBy());
    }
}
