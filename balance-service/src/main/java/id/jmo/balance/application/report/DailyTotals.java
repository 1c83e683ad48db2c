package id.jmo.balance.application.report;

import id.jmo.balance.model.report.DayTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The totals of days, one record each. */
public interface DailyTotals {

    /** The last day of which there are any. */
    Optional<DayTotals> latest();

    /** Those of the days from the first to the last, both included, that are complete, in order. */
    List<DayTotals> complete(LocalDate first, LocalDate last);

    /** @return false, and nothing is written, if the day is there already */
    boolean begin(DayTotals totals);

    /** @return false, and nothing is written, if the totals have changed since they were read */
    boolean replace(DayTotals read, DayTotals totals);
}
