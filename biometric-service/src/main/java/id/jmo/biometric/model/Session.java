package id.jmo.biometric.model;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets a member prove who they are: one member, one purpose, one challenge, one use, a short lifetime.
 *
 * @param device hash of the device it was opened from; empty in sessions older than the rule that there is one
 * @param expiresAt last moment at which frames are accepted and a claim may be submitted with them
 */
public record Session(
        VerificationId id,
        MemberId memberId,
        Purpose purpose,
        Challenge challenge,
        Optional<String> device,
        Instant openedAt,
        Instant expiresAt) {

    /** It ends now, because the member has opened another one. */
    public Session endedAt(Instant now) {
        return new Session(id, memberId, purpose, challenge, device, openedAt, now);
    }

    public boolean isOverAt(Instant time) {
        return time.isAfter(expiresAt);
    }
}
