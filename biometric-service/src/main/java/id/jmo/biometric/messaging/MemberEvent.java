package id.jmo.biometric.messaging;

import id.jmo.platform.values.MemberId;
import org.jspecify.annotations.Nullable;

/** What this service reads of every event of {@code jmo.members.v1}. */
record MemberEvent(MemberId memberId, @Nullable Boolean biometricConsent) {

    /** Before members could withdraw it, their events said nothing of the consent. */
    boolean consents() {
        return !Boolean.FALSE.equals(biometricConsent);
    }
}
