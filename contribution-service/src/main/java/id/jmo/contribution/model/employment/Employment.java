package id.jmo.contribution.model.employment;

import id.jmo.contribution.model.Employer;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A worker's employment as the employer's files report it: one at a time, as the membership.
 *
 * @param employer the last one
 * @param wage the last one reported, and {@code wageMonth} the month that it was for
 * @param left none as long as the worker is there
 * @param registeredOn the first day of work of the first employment that a file reported; none of whoever was registered before
 * @param nextCheck the first month of which nobody has looked yet whether the contribution came; none when there is nothing
 *     more to look for
 */
public record Employment(
        MemberId member,
        Employer employer,
        Rupiah wage,
        YearMonth wageMonth,
        @Nullable Left left,
        @Nullable LocalDate registeredOn,
        @Nullable YearMonth nextCheck) {

    /** @param on the last day of work */
    public record Left(LocalDate on, EndCause cause) {}

    /**
     * What an employer reports of a worker for a month.
     *
     * @param startedOn the first day of work, of a worker who is new
     * @param left of a worker who leaves
     */
    public record Report(
            Employer employer,
            YearMonth month,
            Rupiah wage,
            @Nullable LocalDate startedOn,
            @Nullable Left left) {}

    /** The employment after a report, and what is new in it. */
    public record Step(Employment after, List<EmploymentFact> facts) {

        public Step {
            facts = List.copyOf(facts);
        }
    }

    /** The first that is reported of a worker. Somebody who was registered with this employer before is not hired by it anew. */
    public static Step first(MemberId member, Report report) {
        return begin(member, report, report.startedOn());
    }

    private static Step begin(MemberId member, Report report, @Nullable LocalDate registeredOn) {
        Employment begun = new Employment(
                member, report.employer(), report.wage(), report.month(), report.left(), registeredOn, report.month());
        List<EmploymentFact> facts = new ArrayList<>();
        if (report.startedOn() != null) {
            facts.add(new EmploymentFact.Started(begun, report.startedOn()));
        }
        begun.addEnd(report, facts);
        return new Step(begun, facts);
    }

    /** The same report again, and one of an earlier month that only gives another wage, change nothing. */
    public Step reported(Report report) {
        if (report.startedOn() != null && isHired(report, report.startedOn())) {
            return begin(member, report, registeredOn);
        }
        boolean isNewer = report.month().isAfter(wageMonth);
        Employment after = new Employment(
                member,
                report.employer(),
                isNewer ? report.wage() : wage,
                isNewer ? report.month() : wageMonth,
                report.left() == null ? left : report.left(),
                registeredOn,
                nextCheck);
        List<EmploymentFact> facts = new ArrayList<>();
        if (!after.wage().equals(wage)) {
            facts.add(new EmploymentFact.WageChanged(after, after.wageMonth(), after.wage()));
        }
        if (!Objects.equals(after.left(), left)) {
            after.addEnd(report, facts);
        }
        return new Step(after, facts);
    }

    /** Whether the report begins an employment rather than go on with this one. */
    private boolean isHired(Report report, LocalDate startedOn) {
        return left == null ? !isWith(report.employer().number()) : startedOn.isAfter(left.on());
    }

    private void addEnd(Report report, List<EmploymentFact> facts) {
        if (report.left() != null) {
            facts.add(new EmploymentFact.Ended(this, report.left()));
        }
    }

    public boolean isWith(String employerNumber) {
        return employer.number().equals(employerNumber);
    }

    /**
     * Somebody has looked whether the contribution of {@link #nextCheck} came.
     *
     * @param paid whether it did
     */
    public Step checked(boolean paid) {
        YearMonth month = nextCheck;
        if (month == null) {
            return new Step(this, List.of());
        }
        YearMonth next = month.plusMonths(1);
        boolean isOver = left != null && next.isAfter(YearMonth.from(left.on()));
        Employment after = new Employment(member, employer, wage, wageMonth, left, registeredOn, isOver ? null : next);
        return new Step(after, paid ? List.of() : List.of(new EmploymentFact.ContributionMissing(after, month)));
    }
}
