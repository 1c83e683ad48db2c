package id.jmo.biometric.model;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member was given to show a face with: one member, one purpose, one challenge, one use, a short life.
 *
 * @param device hash of the device it was opened from, if the app told one
 * @param expiresAt last moment at which frames are taken and a claim may be submitted with them
 */
public record Session(
        VerificationId id,
        MemberId memberId,
        Purpose purpose,
        Challenge challenge,
        Optional<String> device,
        Instant openedAt,
        Instant expiresAt) {

    public boolean isOverAt(Instant time) {
        return time.isAfter(expiresAt);
    }
}
