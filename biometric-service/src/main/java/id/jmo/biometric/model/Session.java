package id.jmo.biometric.model;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;

/**
 * What a member was given to show a face with: one member, one purpose, one use, a short life.
 *
 * @param expiresAt last moment at which a selfie is taken and a claim may be submitted with it
 */
public record Session(VerificationId id, MemberId memberId, Purpose purpose, Instant openedAt, Instant expiresAt) {

    public boolean isOverAt(Instant time) {
        return time.isAfter(expiresAt);
    }
}
