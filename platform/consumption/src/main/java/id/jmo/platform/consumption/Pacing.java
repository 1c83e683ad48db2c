package id.jmo.platform.consumption;

import java.time.Duration;

/** The time that passes while events are delivered, and the pauses between their attempts. */
interface Pacing {

    /** @return nanoseconds from an arbitrary origin; only differences are meaningful */
    long nanoTime();

    /** @throws IllegalStateException if the service stops meanwhile */
    void pause(Duration length);

    /** The real time. */
    Pacing REAL = new Pacing() {

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration length) {
            try {
                Thread.sleep(length);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped between two attempts", stopped);
            }
        }
    };
}
