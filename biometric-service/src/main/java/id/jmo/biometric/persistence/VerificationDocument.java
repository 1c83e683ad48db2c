package id.jmo.biometric.persistence;

import id.jmo.biometric.model.Purpose;
import id.jmo.biometric.model.Reason;
import id.jmo.biometric.model.Refusal;
import id.jmo.biometric.model.Verdict;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A verification as it is stored. Fields that do not apply are absent; {@code claimId} is unique among those that have
 * it.
 *
 * @param eraseAt when the selfie's picture must be gone; absent once it is
 */
record VerificationDocument(
        State state,
        @Nullable MemberId memberId,
        @Nullable Purpose purpose,
        @Nullable Instant openedAt,
        @Nullable Instant expiresAt,
        @Nullable SelfieDocument selfie,
        @Nullable Instant eraseAt,
        @Nullable ClaimId claimId,
        @Nullable Instant judgedAt,
        List<RefusalDocument> refusals) {

    enum State {
        OPEN,
        SELFIE_TAKEN,
        USED,
        NEVER_OPENED
    }

    record RefusalDocument(
            ClaimId claimId, MemberId memberId, Refusal.Code code, String policyVersion, Instant refusedAt) {}

    /** @param picture encrypted; absent once it is erased */
    record SelfieDocument(
            String photoSha256,
            @Nullable String referenceSha256,
            @Nullable Binary picture,
            QualityDocument quality,
            @Nullable Double similarity,
            double liveness,
            Verdict verdict,
            List<Reason> reasons,
            String policyVersion,
            String engine,
            String models,
            Instant takenAt) {}

    /** Faces kept before their alignment was measured have no residual. */
    record QualityDocument(
            int facePixels,
            double clippedShare,
            double sharpness,
            double eyesClosed,
            @Nullable Double alignmentResidual) {}
}
