package id.jmo.contribution.application.collection;

import id.jmo.contribution.application.collection.CollectionDifferences.Closing;
import id.jmo.contribution.application.collection.CollectionDifferences.Reported;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.reconciliation.ReconciliationDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days that were compared and what did not agree; a person who has examined a difference closes it. */
@UseCase
public class ShowCollectionDays {

    /** @param open how many differences of the day nobody has closed */
    public record Day(DayReconciliation reconciliation, long open) {}

    /** @param closedNow false if it had been closed before */
    public record Closed(Reported difference, boolean closedNow) {}

    private final ReconciliationDays days;
    private final CollectionDifferences differences;
    private final Clock clock;

    ShowCollectionDays(ReconciliationDays days, CollectionDifferences differences, Clock clock) {
        this.days = days;
        this.differences = differences;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Day> page(@Nullable LocalDate before, int limit) {
        return days.page(before, limit).stream().map(this::day).toList();
    }

    public Optional<Day> find(LocalDate day) {
        return days.find(day).map(this::day);
    }

    /** @see CollectionDifferences#of */
    public List<Reported> differences(LocalDate day, @Nullable UUID after, int limit) {
        return differences.of(day, after, limit);
    }

    /** The difference after it was closed; it stays as it was found. Empty if the day has none with this id. */
    public Optional<Closed> close(LocalDate day, UUID id, String operator, String reason) {
        return find(day, id).flatMap(_ -> {
            boolean closedNow = differences.close(id, new Closing(clock.instant(), operator, reason));
            return find(day, id).map(difference -> new Closed(difference, closedNow));
        });
    }

    private Optional<Reported> find(LocalDate day, UUID id) {
        return differences.find(id).filter(found -> found.difference().day().equals(day));
    }

    private Day day(DayReconciliation found) {
        return new Day(found, differences.open(found.day()));
    }
}
