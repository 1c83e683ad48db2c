package id.jmo.balance.application.report;

import id.jmo.balance.model.report.DayTotals;
import id.jmo.balance.model.report.Turnover;
import id.jmo.platform.application.UseCase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds the totals of days to those of months. */
@UseCase
public class ReportMonths {

    private final DailyTotals totals;

    ReportMonths(DailyTotals totals) {
        this.totals = totals;
    }

    /** What was booked in a month by members of a branch. */
    public record MonthOfBranch(YearMonth month, String branch, Turnover turnover) {}

    /**
     * The months with their branches, in order.
     *
     * @param asOf the last day that is in them; empty if none is
     */
    public record Report(Optional<LocalDate> asOf, List<MonthOfBranch> rows) {}

    /** @param from to {@code to}, both included; at most 36 months */
    public Report report(YearMonth from, YearMonth to) {
        List<DayTotals> days = totals.complete(from.atDay(1), to.atEndOfMonth());
        Map<YearMonth, Map<String, Turnover>> months = new TreeMap<>();
        for (DayTotals day : days) {
            Map<String, Turnover> month = months.computeIfAbsent(YearMonth.from(day.day()), _ -> new TreeMap<>());
            day.byBranch().forEach((branch, turnover) -> month.merge(branch, turnover, Turnover::plus));
        }
        return new Report(
                days.isEmpty() ? Optional.empty() : Optional.of(days.getLast().day()),
                months.entrySet().stream()
                        .flatMap(month -> month.getValue().entrySet().stream()
                                .map(branch -> new MonthOfBranch(month.getKey(), branch.getKey(), branch.getValue())))
                        .toList());
    }
}
