package id.jmo.biometric.model;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;

/** A claim that names a verification as the proof of who submits it. */
public record ClaimSubmission(ClaimId claimId, MemberId memberId, VerificationId verificationId, Instant submittedAt) {}
