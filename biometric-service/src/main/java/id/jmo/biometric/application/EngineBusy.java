package id.jmo.biometric.application;

import java.time.Duration;

/** Too many photos are waiting; the same photo may be sent again later. */
public final class EngineBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public EngineBusy(Duration retryAfter) {
        super("The engine is busy", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
