package id.jmo.biometric.model;

import id.jmo.biometric.model.VerificationFact.IdentityRefused;
import id.jmo.biometric.model.VerificationFact.IdentityReviewNeeded;
import id.jmo.biometric.model.VerificationFact.IdentityVerified;
import id.jmo.biometric.model.VerificationFact.SelfieJudged;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lifecycle of a verification: opened, frames waiting if no engine can measure, selfie taken, used by one claim.
 * Refused claims are recorded too, so that a claim that is submitted again gets the same answer again.
 */
public sealed interface Verification {

    VerificationId id();

    /** The claims that named this verification and were refused. */
    List<Refusal> refusals();

    /** Waits for the selfie. */
    record Open(Session session, List<Refusal> refusals) implements Verification {

        public Open {
            refusals = List.copyOf(refusals);
        }

        @Override
        public VerificationId id() {
            return session.id();
        }

        /** The member has opened another session, which takes the frames from now on. */
        public Open endedAt(Instant now) {
            return new Open(session.endedAt(now), refusals);
        }

        public SelfieTaken take(Selfie selfie) {
            return new SelfieTaken(session, selfie, refusals);
        }

        public Waiting await(WaitingFrames frames) {
            return new Waiting(session, frames, Optional.empty(), refusals);
        }
    }

    /**
     * The frames are there and could not be measured yet.
     *
     * @param claim the claim that waits for the verdict, once one has named this verification
     */
    record Waiting(Session session, WaitingFrames frames, Optional<ClaimSubmission> claim, List<Refusal> refusals)
            implements Verification {
        public Waiting {
            refusals = List.copyOf(refusals);
        }

        @Override
        public VerificationId id() {
            return session.id();
        }

        public Waiting triedAgainAt(Instant time) {
            return new Waiting(session, frames.triedAgainAt(time), claim, refusals);
        }

        /** The frames are judged; the claim that waits for the verdict is answered in the same step. */
        public Step judged(Selfie selfie, Instant now) {
            SelfieTaken taken = new SelfieTaken(session, selfie, refusals);
            return claim.map(waits -> use(taken, waits, now)).orElseGet(() -> taken.announced(now));
        }

        /** The member takes the frames back. */
        public Open withdrawn() {
            return new Open(session, refusals);
        }
    }

    /** The selfie is judged and waits for a claim. */
    record SelfieTaken(Session session, Selfie selfie, List<Refusal> refusals) implements Verification {

        public SelfieTaken {
            refusals = List.copyOf(refusals);
        }

        /** A claim names its selfie later; what else asks for one learns of the verdict at once. */
        public Step announced(Instant now) {
            return switch (session.purpose()) {
                case CLAIM -> Step.withoutFact(this);
                case DATA_UPDATE, PAYOUT_ACCOUNT ->
                    new Step(
                            this,
                            Optional.of(new SelfieJudged(
                                    session.id(), session.memberId(), session.purpose(), selfie, now)));
            };
        }

        @Override
        public VerificationId id() {
            return session.id();
        }
    }

    /**
     * Served its one claim.
     *
     * @param decidedAt when the claim was approved, rejected or cancelled, once it is
     */
    record Used(
            Session session,
            Selfie selfie,
            ClaimId claimId,
            Instant judgedAt,
            Optional<Instant> decidedAt,
            List<Refusal> refusals)
            implements Verification {
        public Used {
            refusals = List.copyOf(refusals);
        }

        /** Whether an officer still has to compare the faces. */
        public boolean isInReview() {
            return selfie.verdict() != Verdict.MATCH && decidedAt.isEmpty();
        }

        @Override
        public VerificationId id() {
            return session.id();
        }
    }

    /** Never opened: a claim named an unknown id. */
    record NeverOpened(VerificationId id, List<Refusal> refusals) implements Verification {

        public NeverOpened {
            refusals = List.copyOf(refusals);
        }
    }

    /** A change of a verification: its next state, and the fact to publish, if any. */
    record Step(Verification next, Optional<VerificationFact> fact) {

        static Step withoutFact(Verification next) {
            return new Step(next, Optional.empty());
        }
    }

    /** The session behind it; none if it was never opened. */
    default Optional<Session> openedSession() {
        return switch (this) {
            case Open open -> Optional.of(open.session());
            case Waiting waiting -> Optional.of(waiting.session());
            case SelfieTaken taken -> Optional.of(taken.session());
            case Used used -> Optional.of(used.session());
            case NeverOpened _ -> Optional.empty();
        };
    }

    default Optional<Selfie> takenSelfie() {
        return switch (this) {
            case SelfieTaken taken -> Optional.of(taken.selfie());
            case Used used -> Optional.of(used.selfie());
            case Open _, Waiting _, NeverOpened _ -> Optional.empty();
        };
    }

    /**
     * Judges a claim by this verification. A selfie that does not convince is never a refusal: it goes to an officer.
     * A claim that was judged before is submitted again when the answer was lost: it gets the same one.
     *
     * @param policyVersion the policy in force, named where there is no selfie that names its own
     */
    default Step judge(ClaimSubmission claim, String policyVersion, Instant now) {
        return answerGiven(claim)
                .map(fact -> new Step(this, Optional.of(fact)))
                .orElseGet(() -> judgeFirst(claim, policyVersion, now));
    }

    private Step judgeFirst(ClaimSubmission claim, String policyVersion, Instant now) {
        return switch (this) {
            case NeverOpened _ -> refuse(claim, Refusal.Code.SESSION_UNKNOWN, policyVersion, now);
            case Open open ->
                refuse(claim, faultOf(open.session(), claim).orElse(Refusal.Code.SELFIE_MISSING), policyVersion, now);
            case Waiting waiting ->
                faultOf(waiting.session(), claim)
                        .or(() -> servesAnother(waiting, claim))
                        .map(code -> refuse(claim, code, policyVersion, now))
                        .orElseGet(() -> Step.withoutFact(new Waiting(
                                waiting.session(), waiting.frames(), Optional.of(claim), waiting.refusals())));
            case SelfieTaken taken ->
                faultOf(taken.session(), claim)
                        .map(code -> refuse(claim, code, policyVersion, now))
                        .orElseGet(() -> use(taken, claim, now));
            case Used used -> {
                boolean own = used.session().memberId().equals(claim.memberId());
                Refusal.Code code = own ? Refusal.Code.SESSION_USED : Refusal.Code.SESSION_FOREIGN;
                yield refuse(claim, code, policyVersion, now);
            }
        };
    }

    private Optional<VerificationFact> answerGiven(ClaimSubmission claim) {
        if (this instanceof Used used && used.claimId().equals(claim.claimId())) {
            return Optional.of(verdict(used));
        }
        return refusals().stream()
                .filter(refusal -> refusal.claimId().equals(claim.claimId()))
                .findFirst()
                .map(this::refused);
    }

    /**
     * The member withdraws the consent that their face is recognised. What no claim rests on is forgotten, and a claim that waits
     * for its verdict is refused; one that has it goes on.
     */
    default Optional<Step> consentWithdrawn(String policyVersion, Instant now) {
        return switch (this) {
            case Waiting waiting -> {
                Verification open = waiting.withdrawn();
                yield Optional.of(waiting.claim()
                        .map(claim -> open.refuse(claim, Refusal.Code.CONSENT_WITHDRAWN, policyVersion, now))
                        .orElseGet(() -> Step.withoutFact(open)));
            }
            case SelfieTaken taken -> Optional.of(Step.withoutFact(new Open(taken.session(), taken.refusals())));
            case Open _, Used _, NeverOpened _ -> Optional.empty();
        };
    }

    /** The claim is decided: no officer has to review any more. */
    default Optional<Step> claimDecided(Instant now) {
        return switch (this) {
            case Used used
            when used.decidedAt().isEmpty() ->
                Optional.of(Step.withoutFact(new Used(
                        used.session(),
                        used.selfie(),
                        used.claimId(),
                        used.judgedAt(),
                        Optional.of(now),
                        used.refusals())));
            case Used _, Open _, Waiting _, SelfieTaken _, NeverOpened _ -> Optional.empty();
        };
    }

    private static Optional<Refusal.Code> faultOf(Session session, ClaimSubmission claim) {
        if (!session.memberId().equals(claim.memberId())) {
            return Optional.of(Refusal.Code.SESSION_FOREIGN);
        }
        if (session.purpose() != Purpose.CLAIM) {
            return Optional.of(Refusal.Code.PURPOSE_WRONG);
        }
        return session.isOverAt(claim.submittedAt()) ? Optional.of(Refusal.Code.SESSION_EXPIRED) : Optional.empty();
    }

    private static Optional<Refusal.Code> servesAnother(Waiting waiting, ClaimSubmission claim) {
        return waiting.claim()
                .filter(first -> !first.claimId().equals(claim.claimId()))
                .map(_ -> Refusal.Code.SESSION_USED);
    }

    private static Step use(SelfieTaken taken, ClaimSubmission claim, Instant now) {
        Used used = new Used(taken.session(), taken.selfie(), claim.claimId(), now, Optional.empty(), taken.refusals());
        return new Step(used, Optional.of(verdict(used)));
    }

    private static VerificationFact verdict(Used used) {
        Session session = used.session();
        return switch (used.selfie().verdict()) {
            case MATCH ->
                new IdentityVerified(used.id(), used.claimId(), session.memberId(), used.selfie(), used.judgedAt());
            case REVIEW, NO_MATCH, LIVENESS_FAILED ->
                new IdentityReviewNeeded(used.id(), used.claimId(), session.memberId(), used.selfie(), used.judgedAt());
            case RETAKE, UNAVAILABLE -> throw new IllegalStateException("A selfie is kept only if it could be judged");
        };
    }

    /** The name under which the vault has its pictures, or had them; none before there were any. */
    default Optional<String> capture() {
        return this instanceof Waiting waiting
                ? Optional.of(waiting.frames().captureSha256())
                : takenSelfie().map(Selfie::captureSha256);
    }

    private Step refuse(ClaimSubmission claim, Refusal.Code code, String policyVersion, Instant now) {
        Refusal refusal = new Refusal(claim.claimId(), claim.memberId(), code, policyVersion, now);
        List<Refusal> all =
                Stream.concat(refusals().stream(), Stream.of(refusal)).toList();
        Verification next = switch (this) {
            case Open open -> new Open(open.session(), all);
            case Waiting waiting -> new Waiting(waiting.session(), waiting.frames(), waiting.claim(), all);
            case SelfieTaken taken -> new SelfieTaken(taken.session(), taken.selfie(), all);
            case Used used ->
                new Used(used.session(), used.selfie(), used.claimId(), used.judgedAt(), used.decidedAt(), all);
            case NeverOpened unknown -> new NeverOpened(unknown.id(), all);
        };
        return new Step(next, Optional.of(refused(refusal)));
    }

    private VerificationFact refused(Refusal refusal) {
        return new IdentityRefused(
                id(),
                refusal.claimId(),
                refusal.memberId(),
                refusal.code(),
                refusal.policyVersion(),
                refusal.refusedAt());
    }
}
