package id.jmo.biometric.model;

import id.jmo.platform.values.MemberId;
import java.time.Instant;

/**
 * The face that a member's selfies are compared with. The template is compared; a small copy of the photo is in the
 * vault for the officers who compare by eye.
 *
 * @param photoSha256 of the file as it was sent
 * @param enrolledBy the officer or the operator
 */
public record ReferencePhoto(
        MemberId memberId,
        FaceTemplate template,
        String photoSha256,
        FaceQuality quality,
        Instant enrolledAt,
        String enrolledBy) {}
