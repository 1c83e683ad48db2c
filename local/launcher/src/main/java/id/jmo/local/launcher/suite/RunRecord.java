package id.jmo.local.launcher.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a started process beyond the life of the launcher. A pid alone is not enough: the system gives it to
 * another program once ours has ended.
 *
 * @param startedAt when the operating system says that the process began
 * @param program what was started, so that a rebuilt part is recognised
 */
record RunRecord(String part, long pid, Instant startedAt, String program) {

    /** The system's clock of process starts moves by up to a second when the machine's time is corrected. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    static RunRecord of(Part part, ProcessHandle process, String program) {
        return new RunRecord(
                part.name(), process.pid(), process.info().startInstant().orElseGet(Instant::now), program);
    }

    /** The process, if it is still the one that was started. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::beganWhenOursDid);
    }

    private boolean beganWhenOursDid(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .map(begun -> Duration.between(startedAt, begun).abs().compareTo(CLOCK_STEP) <= 0)
                .orElse(false);
    }
}
