package id.jmo.biometric.persistence;

import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceQuality;
import id.jmo.biometric.model.KeptPicture;
import id.jmo.biometric.model.Picture;
import id.jmo.biometric.model.Refusal;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verification;
import id.jmo.biometric.persistence.VerificationDocument.QualityDocument;
import id.jmo.biometric.persistence.VerificationDocument.RefusalDocument;
import id.jmo.biometric.persistence.VerificationDocument.SelfieDocument;
import id.jmo.biometric.persistence.VerificationDocument.State;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Between the verification and its stored form; the picture is encrypted on the way in. */
final class VerificationMapping {

    private final PersonalDataCipher cipher;

    VerificationMapping(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

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
            case Verification.SelfieTaken taken ->
                document(State.SELFIE_TAKEN, taken.session(), taken.selfie(), null, null, refusals);
            case Verification.Used used ->
                document(State.USED, used.session(), used.selfie(), used.claimId(), used.judgedAt(), refusals);
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
            case SELFIE_TAKEN ->
                new Verification.SelfieTaken(session(verificationId, stored), selfie(stored), refusals);
            case USED ->
                new Verification.Used(
                        session(verificationId, stored),
                        selfie(stored),
                        there(stored.claimId()),
                        there(stored.judgedAt()),
                        refusals);
            case NEVER_OPENED -> new Verification.NeverOpened(verificationId, refusals);
        };
    }

    private VerificationDocument document(
            State state,
            @Nullable Session session,
            @Nullable Selfie selfie,
            @Nullable ClaimId claimId,
            @Nullable Instant judgedAt,
            List<RefusalDocument> refusals) {
        return new VerificationDocument(
                state,
                session == null ? null : session.memberId(),
                session == null ? null : session.purpose(),
                session == null ? null : session.openedAt(),
                session == null ? null : session.expiresAt(),
                selfie == null ? null : document(selfie),
                selfie == null
                        ? null
                        : selfie.picture().map(KeptPicture::eraseAt).orElse(null),
                claimId,
                judgedAt,
                refusals);
    }

    private SelfieDocument document(Selfie selfie) {
        return new SelfieDocument(
                selfie.photoSha256(),
                selfie.referenceSha256().orElse(null),
                selfie.picture()
                        .map(kept -> new Binary(cipher.encrypt(kept.picture().jpeg())))
                        .orElse(null),
                document(selfie.quality()),
                selfie.similarity().isPresent() ? selfie.similarity().getAsDouble() : null,
                selfie.liveness(),
                selfie.verdict(),
                selfie.reasons(),
                selfie.policyVersion(),
                selfie.engine().engine(),
                selfie.engine().models(),
                selfie.takenAt());
    }

    private static Session session(VerificationId id, VerificationDocument stored) {
        return new Session(
                id,
                there(stored.memberId()),
                there(stored.purpose()),
                there(stored.openedAt()),
                there(stored.expiresAt()));
    }

    private Selfie selfie(VerificationDocument document) {
        SelfieDocument stored = there(document.selfie());
        Binary picture = stored.picture();
        return new Selfie(
                stored.photoSha256(),
                Optional.ofNullable(stored.referenceSha256()),
                picture == null
                        ? Optional.empty()
                        : Optional.of(new KeptPicture(
                                Picture.of(cipher.decrypt(picture.getData())), there(document.eraseAt()))),
                quality(stored.quality()),
                stored.similarity() == null ? OptionalDouble.empty() : OptionalDouble.of(stored.similarity()),
                stored.liveness(),
                stored.verdict(),
                stored.reasons(),
                stored.policyVersion(),
                new EngineVersion(stored.engine(), stored.models()),
                stored.takenAt());
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
