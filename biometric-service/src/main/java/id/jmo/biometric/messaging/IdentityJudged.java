package id.jmo.biometric.messaging;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload of all three events about an identity.
 *
 * @param verdict MATCH, REVIEW, NO_MATCH, LIVENESS_FAILED; REFUSED where the session did not count
 * @param reasons codes of the policy, or of the refusal of the session; empty for a match
 * @param similarity cosine, -1 to 1; null without a reference photo and where the session did not count
 * @param liveness 0 to 1; null where the session did not count
 * @param engine engine and models; "none" where the session did not count
 */
record IdentityJudged(
        VerificationId verificationId,
        ClaimId claimId,
        MemberId memberId,
        String verdict,
        List<String> reasons,
        @Nullable Double similarity,
        @Nullable Double liveness,
        String policyVersion,
        String engine,
        Instant judgedAt) {}
