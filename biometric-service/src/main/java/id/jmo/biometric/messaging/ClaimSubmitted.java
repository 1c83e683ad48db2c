package id.jmo.biometric.messaging;

import id.jmo.biometric.model.ClaimSubmission;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;

/** What this service reads of {@code id.jmo.claim.submitted.v1}. */
record ClaimSubmitted(ClaimId claimId, MemberId memberId, VerificationId verificationId, Instant submittedAt) {

    ClaimSubmission submission() {
        return new ClaimSubmission(claimId, memberId, verificationId, submittedAt);
    }
}
