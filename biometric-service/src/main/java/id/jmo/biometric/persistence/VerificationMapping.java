package id.jmo.biometric.persistence;

import id.jmo.biometric.model.Challenge;
import id.jmo.biometric.model.ClaimSubmission;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceQuality;
import id.jmo.biometric.model.MeasuredFrame;
import id.jmo.biometric.model.Refusal;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verification;
import id.jmo.biometric.model.WaitingFrames;
import id.jmo.biometric.persistence.VerificationDocument.ChallengeDocument;
import id.jmo.biometric.persistence.VerificationDocument.ClaimDocument;
import id.jmo.biometric.persistence.VerificationDocument.FrameDocument;
import id.jmo.biometric.persistence.VerificationDocument.QualityDocument;
import id.jmo.biometric.persistence.VerificationDocument.RefusalDocument;
import id.jmo.biometric.persistence.VerificationDocument.SelfieDocument;
import id.jmo.biometric.persistence.VerificationDocument.State;
import id.jmo.biometric.persistence.VerificationDocument.TakenDocument;
import id.jmo.biometric.persistence.VerificationDocument.WaitingDocument;
import id.jmo.platform.values.VerificationId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Between the verification and its stored form. */
final class VerificationMapping {

    VerificationDocument document(Verification verification) {
        List<RefusalDocument> refusals = verification.refusals().stream()
                .map(refusal -> new RefusalDocument(
                        refusal.claimId(),
                        refusal.memberId(),
                        refusal.code(),
                        refusal.policyVersion(),
                        refusal.refusedAt()))
                .toList();
        return switch (verification) {
            case Verification.Open open -> document(State.OPEN, open.session(), null, null, null, refusals);
            case Verification.Waiting waiting ->
                document(State.WAITING, waiting.session(), waiting, null, null, refusals);
            case Verification.SelfieTaken taken ->
                document(State.SELFIE_TAKEN, taken.session(), null, taken.selfie(), null, refusals);
            case Verification.Used used -> document(State.USED, used.session(), null, used.selfie(), used, refusals);
            case Verification.NeverOpened _ -> document(State.NEVER_OPENED, null, null, null, null, refusals);
        };
    }

    Verification verification(String id, VerificationDocument stored) {
        VerificationId verificationId = VerificationId.of(id);
        List<Refusal> refusals = stored.refusals().stream()
                .map(refusal -> new Refusal(
                        refusal.claimId(),
                        refusal.memberId(),
                        refusal.code(),
                        refusal.policyVersion(),
                        refusal.refusedAt()))
                .toList();
        return switch (stored.state()) {
            case OPEN -> new Verification.Open(session(verificationId, stored), refusals);
            case WAITING -> waiting(session(verificationId, stored), stored, refusals);
            case SELFIE_TAKEN ->
                new Verification.SelfieTaken(session(verificationId, stored), selfie(stored), refusals);
            case USED ->
                new Verification.Used(
                        session(verificationId, stored),
                        selfie(stored),
                        there(stored.claimId()),
                        there(stored.judgedAt()),
                        Optional.ofNullable(stored.decidedAt()),
                        refusals);
            case NEVER_OPENED -> new Verification.NeverOpened(verificationId, refusals);
        };
    }

    private static VerificationDocument document(
            State state,
            @Nullable Session session,
            Verification.@Nullable Waiting waiting,
            @Nullable Selfie selfie,
            Verification.@Nullable Used used,
            List<RefusalDocument> refusals) {
        return new VerificationDocument(
                state,
                session == null ? null : session.memberId(),
                session == null ? null : session.purpose(),
                session == null
                        ? null
                        : new ChallengeDocument(
                                session.challenge().nonce(), session.challenge().actions()),
                session == null ? null : session.device().orElse(null),
                session == null ? null : session.openedAt(),
                session == null ? null : session.expiresAt(),
                waiting == null ? null : document(waiting),
                waiting == null ? null : waiting.frames().judgeAt(),
                selfie == null ? null : document(selfie),
                used == null ? null : used.claimId(),
                used == null ? null : used.judgedAt(),
                used != null && used.isInReview() ? used.judgedAt() : null,
                used == null ? null : used.decidedAt().orElse(null),
                refusals);
    }

    private static WaitingDocument document(Verification.Waiting waiting) {
        WaitingFrames frames = waiting.frames();
        return new WaitingDocument(
                frames.captureSha256(),
                frames.frames().stream()
                        .map(taken -> new TakenDocument(taken.step(), taken.takenAtMillis()))
                        .toList(),
                frames.receivedAt(),
                waiting.claim()
                        .map(claim -> new ClaimDocument(claim.claimId(), claim.memberId(), claim.submittedAt()))
                        .orElse(null));
    }

    private static Verification.Waiting waiting(
            Session session, VerificationDocument document, List<Refusal> refusals) {
        WaitingDocument stored = there(document.waiting());
        return new Verification.Waiting(
                session,
                new WaitingFrames(
                        stored.captureSha256(),
                        stored.frames().stream()
                                .map(taken -> new WaitingFrames.Taken(taken.step(), taken.takenAtMillis()))
                                .toList(),
                        stored.receivedAt(),
                        there(document.judgeAt())),
                Optional.ofNullable(stored.claim())
                        .map(claim -> new ClaimSubmission(
                                claim.claimId(), claim.memberId(), session.id(), claim.submittedAt())),
                refusals);
    }

    private static SelfieDocument document(Selfie selfie) {
        return new SelfieDocument(
                selfie.captureSha256(),
                selfie.referenceSha256().orElse(null),
                selfie.frames().stream().map(VerificationMapping::document).toList(),
                orNull(selfie.similarity()),
                selfie.liveness(),
                selfie.verdict(),
                selfie.reasons(),
                selfie.policyVersion(),
                selfie.engine().engine(),
                selfie.engine().models(),
                selfie.takenAt());
    }

    private static FrameDocument document(MeasuredFrame frame) {
        return new FrameDocument(
                frame.step(),
                frame.takenAtMillis(),
                frame.sha256(),
                document(frame.quality()),
                frame.liveness(),
                frame.turn(),
                orNull(frame.similarity()),
                frame.continuity());
    }

    private static Session session(VerificationId id, VerificationDocument stored) {
        ChallengeDocument challenge = there(stored.challenge());
        return new Session(
                id,
                there(stored.memberId()),
                there(stored.purpose()),
                new Challenge(challenge.nonce(), challenge.actions()),
                Optional.ofNullable(stored.device()),
                there(stored.openedAt()),
                there(stored.expiresAt()));
    }

    private static Selfie selfie(VerificationDocument document) {
        SelfieDocument stored = there(document.selfie());
        return new Selfie(
                stored.captureSha256(),
                Optional.ofNullable(stored.referenceSha256()),
                stored.frames().stream().map(VerificationMapping::frame).toList(),
                orEmpty(stored.similarity()),
                stored.liveness(),
                stored.verdict(),
                stored.reasons(),
                stored.policyVersion(),
                new EngineVersion(stored.engine(), stored.models()),
                stored.takenAt());
    }

    private static MeasuredFrame frame(FrameDocument stored) {
        return new MeasuredFrame(
                stored.step(),
                stored.takenAtMillis(),
                stored.sha256(),
                quality(stored.quality()),
                stored.liveness(),
                stored.turn(),
                orEmpty(stored.similarity()),
                stored.continuity());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static OptionalDouble orEmpty(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static QualityDocument document(FaceQuality quality) {
        return new QualityDocument(
                quality.facePixels(),
                quality.clippedShare(),
                quality.sharpness(),
                quality.eyesClosed(),
                quality.alignmentResidual());
    }

    static FaceQuality quality(QualityDocument stored) {
        return new FaceQuality(
                stored.facePixels(),
                stored.clippedShare(),
                stored.sharpness(),
                stored.eyesClosed(),
                Objects.requireNonNullElse(stored.alignmentResidual(), 0.0));
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "A stored verification lacks what its state says it has");
    }
}
