package id.jmo.biometric.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceQuality;
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
import org.jspecify.annotations.Nullable;

/**
 * A verification as it is shown. The member sees where it stands and never a score: a score that answers every try can
 * be climbed.
 *
 * @param memberId for officers only
 * @param measurement for officers only, once there is a selfie
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
        SELFIE_TAKEN,
        USED,
        EXPIRED
    }

    /**
     * @param similarity cosine to the reference photo, -1 to 1; absent without one
     * @param liveness 0 to 1
     * @param pictureKept whether the picture is still there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasurementView(
            Verdict verdict,
            List<Reason> reasons,
            @Nullable Double similarity,
            double liveness,
            FaceQuality quality,
            String policyVersion,
            EngineVersion engine,
            String photoSha256,
            @Nullable String referenceSha256,
            boolean pictureKept,
            OffsetDateTime takenAt) {

        static MeasurementView of(Selfie selfie) {
            return new MeasurementView(
                    selfie.verdict(),
                    selfie.reasons(),
                    selfie.similarity().isPresent() ? selfie.similarity().getAsDouble() : null,
                    selfie.liveness(),
                    selfie.quality(),
                    selfie.policyVersion(),
                    selfie.engine(),
                    selfie.photoSha256(),
                    selfie.referenceSha256().orElse(null),
                    selfie.picture().isPresent(),
                    Jakarta.at(selfie.takenAt()));
        }
    }

    static VerificationView forMember(Verification verification, Instant now) {
        return of(verification, now, false);
    }

    static VerificationView forOfficer(Verification verification, Instant now) {
        return of(verification, now, true);
    }

    private static VerificationView of(Verification verification, Instant now, boolean officer) {
        Session session = verification.openedSession().orElseThrow();
        return new VerificationView(
                session.id(),
                session.purpose(),
                state(verification, session, now),
                Jakarta.at(session.openedAt()),
                Jakarta.at(session.expiresAt()),
                verification instanceof Verification.Used used ? used.claimId() : null,
                officer ? session.memberId() : null,
                officer ? verification.takenSelfie().map(MeasurementView::of).orElse(null) : null);
    }

    private static State state(Verification verification, Session session, Instant now) {
        return switch (verification) {
            case Verification.Used _ -> State.USED;
            case Verification.Open _, Verification.SelfieTaken _, Verification.NeverOpened _
            when session.isOverAt(now) -> State.EXPIRED;
            case Verification.SelfieTaken _ -> State.SELFIE_TAKEN;
            case Verification.Open _, Verification.NeverOpened _ -> State.OPEN;
        };
    }
}
