package id.jmo.biometric.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jmo.biometric.model.Action;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceQuality;
import id.jmo.biometric.model.FrameStep;
import id.jmo.biometric.model.MeasuredFrame;
import id.jmo.biometric.model.Purpose;
import id.jmo.biometric.model.Reason;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verdict;
import id.jmo.biometric.model.Verification;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A verification as it is shown. The member sees its state and never a score: who sees the score of every attempt can
 * improve on it.
 *
 * @param memberId for staff only
 * @param measurement for staff only, once frames are judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        VerificationId verificationId,
        Purpose purpose,
        State state,
        OffsetDateTime openedAt,
        OffsetDateTime expiresAt,
        @Nullable ClaimId claimId,
        @Nullable MemberId memberId,
        @Nullable MeasurementView measurement) {

    enum State {
        OPEN,
        /** The frames are kept, and judged as soon as an engine can measure. */
        WAITING,
        SELFIE_TAKEN,
        USED,
        EXPIRED
    }

    /**
     * All that the verdict is based on: with the policy of this version it can be reproduced.
     *
     * @param similarity lowest cosine of a frontal frame to the reference photo, -1 to 1; absent without one
     * @param liveness median over the frames, 0 to 1
     * @param picturesErasedAt when the key of the pictures was destroyed; absent as long as they are kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasurementView(
            Verdict verdict,
            List<Reason> reasons,
            @Nullable Double similarity,
            double liveness,
            List<Action> actions,
            List<FrameView> frames,
            String policyVersion,
            EngineVersion engine,
            String captureSha256,
            @Nullable String referenceSha256,
            @Nullable OffsetDateTime picturesErasedAt,
            OffsetDateTime takenAt) {

        static MeasurementView of(Session session, Selfie selfie, Optional<Instant> erasedAt) {
            return new MeasurementView(
                    selfie.verdict(),
                    selfie.reasons(),
                    orNull(selfie.similarity()),
                    selfie.liveness(),
                    session.challenge().actions(),
                    selfie.frames().stream().map(FrameView::of).toList(),
                    selfie.policyVersion(),
                    selfie.engine(),
                    selfie.captureSha256(),
                    selfie.referenceSha256().orElse(null),
                    erasedAt.map(Jakarta::at).orElse(null),
                    Jakarta.at(selfie.takenAt()));
        }
    }

    /** @param continuity cosine to the first frame, -1 to 1 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FrameView(
            FrameStep step,
            long takenAtMillis,
            String sha256,
            FaceQuality quality,
            double liveness,
            double turn,
            @Nullable Double similarity,
            double continuity) {

        static FrameView of(MeasuredFrame frame) {
            return new FrameView(
                    frame.step(),
                    frame.takenAtMillis(),
                    frame.sha256(),
                    frame.quality(),
                    frame.liveness(),
                    frame.turn(),
                    orNull(frame.similarity()),
                    frame.continuity());
        }
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static VerificationView forMember(Verification verification, Instant now) {
        return of(verification, null, null, now);
    }

    static VerificationView forStaff(Verification verification, Optional<Instant> picturesErasedAt, Instant now) {
        Session session = verification.openedSession().orElseThrow();
        return of(
                verification,
                session.memberId(),
                verification
                        .takenSelfie()
                        .map(selfie -> MeasurementView.of(session, selfie, picturesErasedAt))
                        .orElse(null),
                now);
    }

    private static VerificationView of(
            Verification verification,
            @Nullable MemberId memberId,
            @Nullable MeasurementView measurement,
            Instant now) {
        Session session = verification.openedSession().orElseThrow();
        return new VerificationView(
                session.id(),
                session.purpose(),
                state(verification, session, now),
                Jakarta.at(session.openedAt()),
                Jakarta.at(session.expiresAt()),
                verification instanceof Verification.Used used ? used.claimId() : null,
                memberId,
                measurement);
    }

    private static State state(Verification verification, Session session, Instant now) {
        return switch (verification) {
            case Verification.Used _ -> State.USED;
            case Verification.Waiting waiting when waiting.claim().isPresent() -> State.WAITING;
            case Verification.Open _, Verification.Waiting _, Verification.SelfieTaken _, Verification.NeverOpened _
            when session.isOverAt(now) -> State.EXPIRED;
            case Verification.Waiting _ -> State.WAITING;
            case Verification.SelfieTaken _ -> State.SELFIE_TAKEN;
            case Verification.Open _, Verification.NeverOpened _ -> State.OPEN;
        };
    }
}
