package id.jmo.biometric.persistence;

import id.jmo.biometric.model.Action;
import id.jmo.biometric.model.FrameStep;
import id.jmo.biometric.model.Purpose;
import id.jmo.biometric.model.Reason;
import id.jmo.biometric.model.Refusal;
import id.jmo.biometric.model.Verdict;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verification as it is stored. Fields that do not apply are absent.
 *
 * @param judgeAt when waiting frames are to be judged; absent when none wait
 * @param reviewSince since when an officer has to look; absent when none has to
 */
record VerificationDocument(
        State state,
        @Nullable MemberId memberId,
        @Nullable Purpose purpose,
        @Nullable ChallengeDocument challenge,
        @Nullable String device,
        @Nullable Instant openedAt,
        @Nullable Instant expiresAt,
        @Nullable WaitingDocument waiting,
        @Nullable Instant judgeAt,
        @Nullable SelfieDocument selfie,
        @Nullable ClaimId claimId,
        @Nullable Instant judgedAt,
        @Nullable Instant reviewSince,
        @Nullable Instant decidedAt,
        List<RefusalDocument> refusals) {

    enum State {
        OPEN,
        WAITING,
        SELFIE_TAKEN,
        USED,
        NEVER_OPENED
    }

    record RefusalDocument(
            ClaimId claimId, MemberId memberId, Refusal.Code code, String policyVersion, Instant refusedAt) {}

    record ChallengeDocument(String nonce, List<Action> actions) {}

    /** @param claim the claim that waits for the verdict */
    record WaitingDocument(
            String captureSha256,
            List<TakenDocument> frames,
            Instant receivedAt,
            @Nullable ClaimDocument claim) {}

    record TakenDocument(FrameStep step, long takenAtMillis) {}

    record ClaimDocument(ClaimId claimId, MemberId memberId, Instant submittedAt) {}

    record FrameDocument(
            FrameStep step,
            long takenAtMillis,
            String sha256,
            QualityDocument quality,
            double liveness,
            double turn,
            @Nullable Double similarity,
            double continuity) {}

    record SelfieDocument(
            String captureSha256,
            @Nullable String referenceSha256,
            List<FrameDocument> frames,
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
