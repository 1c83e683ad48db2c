package id.jmo.biometric.messaging;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;

/**
 * The verdict on a selfie for another purpose than a claim. Scores stay here: who sees them can improve on them.
 *
 * @param purpose DATA_UPDATE or PAYOUT_ACCOUNT
 * @param verdict MATCH, REVIEW, NO_MATCH, LIVENESS_FAILED
 */
record SelfieJudged(
        VerificationId verificationId, MemberId memberId, String purpose, String verdict, Instant judgedAt) {}
