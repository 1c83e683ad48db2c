package id.jmo.biometric.model;

import id.jmo.platform.values.MemberId;
import java.time.Instant;

/**
 * The face that a member's selfies are compared with. Only the template is kept, not the photo.
 *
 * @param photoSha256 of the file as it was sent
 * @param enrolledBy the officer, or the operator, who brought it
 */
public record ReferencePhoto(
        MemberId memberId,
        FaceTemplate template,
        String photoSha256,
        FaceQuality quality,
        Instant enrolledAt,
        String enrolledBy) {}
