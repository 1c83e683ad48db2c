package id.jmo.faults;

import id.jmo.operator.client.CommandFailure;
import id.jmo.world.AccidentCase;
import id.jmo.world.Http;
import id.jmo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;

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
        retry(this::isApproved);
        retry(() -> status().equals("COMPLETED"));
        ended = Instant.now();
    }

    /** An answer that was lost does not say whether the case is decided; the case does. */
    private boolean isApproved() {
        accident.officerApproves();
        return DECIDED.contains(status());
    }

    private void retry(BooleanSupplier attempt) {
        var end = asked.plus(TIMEOUT);
        while (Instant.now().isBefore(end) && !Thread.currentThread().isInterrupted()) {
            try {
                if (attempt.getAsBoolean()) {
                    return;
                }
            } catch (Http.NotAnswered | CommandFailure away) {
                lastSeen = String.valueOf(away.getMessage());
            }
            Pause.millis(POLL_INTERVAL_MILLIS);
        }
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
