package id.jmo.local.launcher.suite;

/**
 * How one part of a suite is.
 *
 * @param pid of its process; 0 if it does not run
 * @param memoryMebibytes resident memory; pages shared by several processes count for each
 * @param reason why it is not up; empty if it is, or was stopped
 */
public record PartStatus(Part part, int port, long pid, State state, long memoryMebibytes, String reason) {

    public enum State {
        UP,
        /** Not ready yet, and started a short while ago. */
        STARTING,
        /** It runs, but cannot do its work. */
        UNHEALTHY,
        /** It ended by itself. */
        DIED,
        /** It was stopped, or never started. */
        DOWN
    }
}
