package id.jmo.account.messaging;

import id.jmo.account.model.dataupdate.JudgedSelfie;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;

/** What this service reads of {@code id.jmo.verification.selfie-judged.v1}. */
record SelfieJudged(VerificationId verificationId, MemberId memberId, String verdict, Instant judgedAt) {

    JudgedSelfie toSelfie() {
        return new JudgedSelfie(verificationId, memberId, "MATCH".equals(verdict), judgedAt);
    }
}
