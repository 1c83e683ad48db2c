package id.jmo.biometric.model;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;

/** The result of a verification, published as an event. */
public sealed interface VerificationFact {

    VerificationId verificationId();

    MemberId memberId();

    Instant judgedAt();

    /** A selfie for another purpose than a claim was judged; whoever asked for it decides by the verdict. */
    record SelfieJudged(
            VerificationId verificationId, MemberId memberId, Purpose purpose, Selfie selfie, Instant judgedAt)
            implements VerificationFact {}

    /** The selfie shows the member, alive. */
    record IdentityVerified(
            VerificationId verificationId, ClaimId claimId, MemberId memberId, Selfie selfie, Instant judgedAt)
            implements VerificationFact {}

    /** An officer must look; the selfie's reasons say why. */
    record IdentityReviewNeeded(
            VerificationId verificationId, ClaimId claimId, MemberId memberId, Selfie selfie, Instant judgedAt)
            implements VerificationFact {}

    /**
     * The session does not count for this claim. The member may open another one and submit again.
     *
     * @param memberId who submitted the claim
     */
    record IdentityRefused(
            VerificationId verificationId,
            ClaimId claimId,
            MemberId memberId,
            Refusal.Code code,
            String policyVersion,
            Instant judgedAt)
            implements VerificationFact {}
}
