package id.jmo.biometric.messaging;

import id.jmo.biometric.application.Announcements;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.VerificationFact;
import java.util.List;
import org.springframework.stereotype.Component;

/** The three events of a verification. */
@Component
class VerificationEvents implements Announcements {

    static final String VERIFIED = "id.jmo.verification.identity-verified.v1";
    static final String REVIEW_NEEDED = "id.jmo.verification.identity-review-needed.v1";
    static final String REFUSED = "id.jmo.verification.identity-refused.v1";

    @Override
    public Announcement announce(VerificationFact fact) {
        return switch (fact) {
            case VerificationFact.IdentityVerified verified ->
                new Announcement(VERIFIED, judged(verified, verified.selfie()));
            case VerificationFact.IdentityReviewNeeded needed ->
                new Announcement(REVIEW_NEEDED, judged(needed, needed.selfie()));
            case VerificationFact.IdentityRefused refused ->
                new Announcement(
                        REFUSED,
                        new IdentityJudged(
                                refused.verificationId(),
                                refused.claimId(),
                                refused.memberId(),
                                "REFUSED",
                                List.of(refused.code().name()),
                                null,
                                null,
                                refused.policyVersion(),
                                "none",
                                refused.judgedAt()));
        };
    }

    private static IdentityJudged judged(VerificationFact fact, Selfie selfie) {
        return new IdentityJudged(
                fact.verificationId(),
                fact.claimId(),
                fact.memberId(),
                selfie.verdict().name(),
                selfie.reasons().stream().map(Enum::name).toList(),
                selfie.similarity().isPresent() ? selfie.similarity().getAsDouble() : null,
                selfie.liveness(),
                selfie.policyVersion(),
                selfie.engine().toString(),
                fact.judgedAt());
    }
}
