package id.jmo.account.messaging;

import id.jmo.account.model.dataupdate.JudgedSelfie;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code id.jmo.verification.selfie-judged.v1}.
 *
 * @param purpose absent of events older than this field, and then a data update
 */
record SelfieJudged(
        VerificationId verificationId,
        MemberId memberId,
        @Nullable String purpose,
        String verdict,
        Instant judgedAt) {

    /** One that was taken for something else proves nothing here. */
    boolean isForDataUpdate() {
        return purpose == null || purpose.equals("DATA_UPDATE");
    }

    JudgedSelfie toSelfie() {
        return new JudgedSelfie(verificationId, memberId, "MATCH".equals(verdict), judgedAt);
    }
}
