package id.jmo.faults;

import id.jmo.world.AccidentCase;
import id.jmo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A work accident that is ready for its decision: the officer repeats the approval until the case says that it is decided. */
final class AccidentInProgress {

    /** In rupiah; a benefit from the fund for work accidents leaves them as they are. */
    static final long SAVINGS = 9_600_000;

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final long POLL_INTERVAL_MILLIS = 500;

    private static final Set<String> DECIDED = Set.of("PAYING", "SETTLING", "COMPLETED");

    private final AccidentCase accident;
    private volatile Instant asked = Instant.MAX;
    private volatile Instant ended = Instant.MAX;
    private volatile String lastSeen = "nothing";

    private AccidentInProgress(AccidentCase accident) {
        this.accident = accident;
    }

    static AccidentInProgress prepared(World world) {
        var member = world.newMember()
                .withBalance(SAVINGS)
                .whoWorksFor(AccidentCase.EMPLOYER_NUMBER)
                .join();
        return new AccidentInProgress(AccidentCase.readyForDecision(world, member));
    }

    /** From the approval to the money; gives up after a timeout, which the checks show. */
    void run() {
        asked = Instant.now();
        awaitStatus(this::approve, DECIDED);
        awaitStatus(this::status, Set.of("COMPLETED"));
        ended = Instant.now();
    }

    /** An answer that was lost does not say whether the case is decided; the case does. */
    private String approve() {
        accident.officerApproves();
        return status();
    }

    private void awaitStatus(Supplier<String> attempt, Set<String> wanted) {
        Retry.until(
                asked.plus(TIMEOUT),
                POLL_INTERVAL_MILLIS,
                () -> Optional.of(attempt.get()).filter(wanted::contains),
                message -> lastSeen = message);
    }

    /** As the member sees the case; {@code HTTP} and the number of the answer if it is none. */
    String status() {
        var answer = accident.seen();
        lastSeen = answer.status() == 200 ? answer.text("status") : "HTTP " + answer.status();
        return lastSeen;
    }

    AccidentCase accident() {
        return accident;
    }

    boolean wasInProgressAt(Instant moment) {
        return asked.isBefore(moment) && ended.isAfter(moment);
    }

    @Override
    public String toString() {
        return "accident %s of %s (last seen: %s)"
                .formatted(accident.id(), accident.member().login(), lastSeen);
    }
}
