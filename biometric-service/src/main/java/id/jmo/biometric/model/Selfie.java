package id.jmo.biometric.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A selfie that could be judged, and what came of it. The picture goes; hash and scores stay for the audit.
 *
 * @param photoSha256 of the file as it was sent
 * @param referenceSha256 of the reference photo it was compared with, if there was one
 * @param similarity cosine, -1 to 1
 * @param liveness 0 to 1
 * @param verdict MATCH, REVIEW, NO_MATCH or LIVENESS_FAILED
 */
public record Selfie(
        String photoSha256,
        Optional<String> referenceSha256,
        Optional<KeptPicture> picture,
        FaceQuality quality,
        OptionalDouble similarity,
        double liveness,
        Verdict verdict,
        List<Reason> reasons,
        String policyVersion,
        EngineVersion engine,
        Instant takenAt) {

    public Selfie {
        reasons = List.copyOf(reasons);
    }

    Selfie keepingPictureUntil(Instant time) {
        return with(picture.map(kept -> kept.until(time)));
    }

    Selfie withoutPicture() {
        return with(Optional.empty());
    }

    private Selfie with(Optional<KeptPicture> changed) {
        return new Selfie(
                photoSha256,
                referenceSha256,
                changed,
                quality,
                similarity,
                liveness,
                verdict,
                reasons,
                policyVersion,
                engine,
                takenAt);
    }
}
