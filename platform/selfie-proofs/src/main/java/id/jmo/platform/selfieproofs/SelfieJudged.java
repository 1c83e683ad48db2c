package id.jmo.platform.selfieproofs;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is read of {@code id.jmo.verification.selfie-judged.v1}.
 *
 * @param purpose absent of events older than this field, which were all for a data update
 */
public record SelfieJudged(
        VerificationId verificationId,
        MemberId memberId,
        @Nullable String purpose,
        String verdict,
        Instant judgedAt) {

    boolean isForPayoutAccount() {
        return "PAYOUT_ACCOUNT".equals(purpose);
    }

    JudgedSelfie toSelfie() {
        return new JudgedSelfie(verificationId, memberId, "MATCH".equals(verdict), judgedAt);
    }
}
