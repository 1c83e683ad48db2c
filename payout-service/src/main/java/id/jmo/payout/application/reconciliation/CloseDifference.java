package id.jmo.payout.application.reconciliation;

import id.jmo.payout.application.reconciliation.Reconciliations.Closing;
import id.jmo.payout.application.reconciliation.Reconciliations.Reported;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a difference that a person has examined. The difference itself stays as it was found. */
@UseCase
public class CloseDifference {

    /** @param closedNow false if it had been closed before */
    public record Outcome(Reported difference, boolean closedNow) {}

    private static final Logger LOG = LoggerFactory.getLogger(CloseDifference.class);

    private final Reconciliations reconciliations;
    private final Clock clock;

    CloseDifference(Reconciliations reconciliations, Clock clock) {
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    /** The difference after it was closed; empty if the day has none with this id. */
    public Optional<Outcome> close(LocalDate day, UUID id, String operator, String reason) {
        if (find(day, id).isEmpty()) {
            return Optional.empty();
        }
        boolean closedNow = reconciliations.close(id, new Closing(clock.instant(), operator, reason));
        if (closedNow) {
            LOG.info("Difference {} of {} is closed", id, day);
        }
        return find(day, id).map(difference -> new Outcome(difference, closedNow));
    }

    /** Closes all open differences of one kind that the day has; how many there were. */
    public long closeAll(LocalDate day, Difference.Kind kind, String operator, String reason) {
        long closed = reconciliations.closeAll(day, kind, new Closing(clock.instant(), operator, reason));
        LOG.info("{} differences of {} are closed: {}", closed, day, kind);
        return closed;
    }

    private Optional<Reported> find(LocalDate day, UUID id) {
        return reconciliations
                .difference(id)
                .filter(found -> found.difference().day().equals(day));
    }
}
