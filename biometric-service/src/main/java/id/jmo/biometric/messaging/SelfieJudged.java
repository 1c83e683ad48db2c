package id.jmo.biometric.messaging;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;

/**
 * The verdict on a selfie for a data update. Scores stay here: who sees them can improve on them.
 *
 * @param verdict MATCH, REVIEW, NO_MATCH, LIVENESS_FAILED
 */
record SelfieJudged(VerificationId verificationId, MemberId memberId, String verdict, Instant judgedAt) {}
