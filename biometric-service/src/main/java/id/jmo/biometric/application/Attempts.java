package id.jmo.biometric.application;

import id.jmo.biometric.model.AttemptRules.Failures;
import java.time.Instant;

/** How often each member and each device has failed. */
public interface Attempts {

    Failures of(String who);

    void keep(String who, Failures failures);

    void reset(String who);

    /** An officer resets the failures; who did and why stays on record. */
    void release(String who, String officer, String reason, Instant now);
}
