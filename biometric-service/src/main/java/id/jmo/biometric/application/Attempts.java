package id.jmo.biometric.application;

import id.jmo.biometric.model.AttemptRules.Failures;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** How often each member and each device has failed. */
public interface Attempts {

    Failures of(String who);

    /**
     * Reads, decides and writes as one step, anew if somebody else wrote in between: of failures at the same instant none is
     * lost. The decision must be pure.
     *
     * @return the failures after it
     */
    Failures change(String who, UnaryOperator<Failures> decision);

    /** Records which officer reset the failures, and why. */
    void recordRelease(String who, String officer, String reason, Instant now);
}
