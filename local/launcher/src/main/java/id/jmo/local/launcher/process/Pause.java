package id.jmo.local.launcher.process;

import java.time.Duration;

/** Waiting between two looks at something that changes by itself. */
public final class Pause {

    private static final Duration MOMENT = Duration.ofMillis(250);

    private Pause() {}

    public static void aMoment() {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }
}
