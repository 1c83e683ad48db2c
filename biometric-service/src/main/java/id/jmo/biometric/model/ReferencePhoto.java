package id.jmo.biometric.model;

import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * The face that a member's selfies are compared with. The template is compared; a small copy of the photo is in the
 * vault for the officers who compare by eye.
 *
 * @param photoSha256 of the file as it was sent
 * @param enrolledBy the officer or the operator
 * @param countsFrom from when it counts for money; empty if from the beginning, as the first one of a member does
 */
public record ReferencePhoto(
        MemberId memberId,
        FaceTemplate template,
        String photoSha256,
        FaceQuality quality,
        Instant enrolledAt,
        String enrolledBy,
        Optional<Instant> countsFrom) {

    /** Whether a match with it is enough for money; until then an officer compares as well. */
    public boolean countsAt(Instant time) {
        return countsFrom.filter(time::isBefore).isEmpty();
    }
}
