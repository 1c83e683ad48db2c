package id.jmo.contribution.model.wages;

import id.jmo.contribution.model.employment.Employment;
import id.jmo.contribution.model.employment.Employment.Left;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which workers an employer may report for a month. What is recorded here of an employment counts before the membership. */
public final class LineRules {

    private LineRules() {}

    /**
     * What the membership says of a worker.
     *
     * @param employerNumber whom the member works for, or worked for last; not known of everybody
     * @param endedOn none while the membership is active
     */
    public record Standing(
            boolean isWageWorker,
            @Nullable String employerNumber,
            @Nullable LocalDate endedOn,
            boolean overForGood) {}

    /** @return why the worker cannot be reported; empty if there is no objection */
    public static Optional<LineRefusal> objection(
            Standing standing, @Nullable Employment employment, Employment.Report report) {
        return impossibleDates(report.month(), report.startedOn(), report.left())
                .or(() -> employment == null
                        ? objectionOfMembership(standing, report)
                        : objectionOfEmployment(employment, report));
    }

    private static Optional<LineRefusal> impossibleDates(
            YearMonth month, @Nullable LocalDate startedOn, @Nullable Left left) {
        if (startedOn != null && startedOn.isAfter(month.atEndOfMonth())) {
            return Optional.of(LineRefusal.START_AFTER_MONTH);
        }
        if (left != null && !YearMonth.from(left.on()).equals(month)) {
            return Optional.of(LineRefusal.END_NOT_IN_MONTH);
        }
        return left != null && startedOn != null && left.on().isBefore(startedOn)
                ? Optional.of(LineRefusal.END_BEFORE_START)
                : Optional.empty();
    }

    private static Optional<LineRefusal> objectionOfEmployment(Employment employment, Employment.Report report) {
        boolean isSame = employment.isWith(report.employer().number());
        Left left = employment.left();
        if (left == null) {
            return isSame ? Optional.empty() : Optional.of(LineRefusal.WORKS_ELSEWHERE);
        }
        return isAllowedAfter(left.on(), isSame, report) ? Optional.empty() : Optional.of(LineRefusal.START_NEEDED);
    }

    private static Optional<LineRefusal> objectionOfMembership(Standing standing, Employment.Report report) {
        boolean isSame = report.employer().number().equals(standing.employerNumber());
        LocalDate endedOn = standing.endedOn();
        if (endedOn == null) {
            if (!standing.isWageWorker()) {
                return Optional.of(LineRefusal.NOT_A_WAGE_WORKER);
            }
            return isSame || standing.employerNumber() == null
                    ? Optional.empty()
                    : Optional.of(LineRefusal.WORKS_ELSEWHERE);
        }
        if (standing.overForGood() && report.month().isAfter(YearMonth.from(endedOn))) {
            return Optional.of(LineRefusal.MEMBERSHIP_OVER);
        }
        return isAllowedAfter(endedOn, isSame, report) ? Optional.empty() : Optional.of(LineRefusal.START_NEEDED);
    }

    /** After the end of an employment: for a month before the end by the same employer, and whoever begins anew by any. */
    private static boolean isAllowedAfter(LocalDate end, boolean isSame, Employment.Report report) {
        return (isSame && !report.month().isAfter(YearMonth.from(end)))
                || (report.startedOn() != null && report.startedOn().isAfter(end));
    }
}
