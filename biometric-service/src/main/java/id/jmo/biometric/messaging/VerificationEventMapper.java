package id.jmo.biometric.messaging;

import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.VerificationFact;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.ClaimId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of a verification. */
@Component
class VerificationEventMapper implements EventMapper<VerificationFact> {

    static final String VERIFIED = "id.jmo.verification.identity-verified.v1";
    static final String REVIEW_NEEDED = "id.jmo.verification.identity-review-needed.v1";
    static final String SELFIE_JUDGED = "id.jmo.verification.selfie-judged.v1";
    static final String REFUSED = "id.jmo.verification.identity-refused.v1";

    @Override
    public Optional<Event> map(VerificationFact fact) {
        return Optional.of(event(fact));
    }

    private static Event event(VerificationFact fact) {
        return switch (fact) {
            case VerificationFact.SelfieJudged it ->
                new Event(
                        SELFIE_JUDGED,
                        new SelfieJudged(
                                it.verificationId(),
                                it.memberId(),
                                it.purpose().name(),
                                it.selfie().verdict().name(),
                                it.judgedAt()));
            case VerificationFact.IdentityVerified verified ->
                new Event(VERIFIED, judged(verified, verified.claimId(), verified.selfie()));
            case VerificationFact.IdentityReviewNeeded needed ->
                new Event(REVIEW_NEEDED, judged(needed, needed.claimId(), needed.selfie()));
            case VerificationFact.IdentityRefused refused ->
                new Event(
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

    private static IdentityJudged judged(VerificationFact fact, ClaimId claim, Selfie selfie) {
        return new IdentityJudged(
                fact.verificationId(),
                claim,
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
