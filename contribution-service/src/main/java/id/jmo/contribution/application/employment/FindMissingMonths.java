package id.jmo.contribution.application.employment;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.model.employment.Employment;
import id.jmo.contribution.model.wages.PaymentTerms;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Finds the workers for whom an employer has not paid a month when its due day has passed. A payment of the last day may be
 * known from the bank's statement only, so nobody looks before that is there.
 */
@UseCase
public class FindMissingMonths {

    private static final int BATCH = 200;

    private final Employments employments;
    private final Contributions contributions;
    private final PaymentTerms terms;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final LeasedBatches batches;

    FindMissingMonths(
            Employments employments,
            Contributions contributions,
            PaymentTerms terms,
            BusinessCalendar calendar,
            Leases leases,
            Clock clock) {
        this.employments = employments;
        this.contributions = contributions;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
        this.batches = new LeasedBatches(leases, "missing-months");
    }

    /** Looks at every month that is due, of each worker. */
    public void run() {
        YearMonth last = lastMonthToCheck(Jakarta.today(clock));
        batches.steps(() -> {
            List<Employment> due = employments.unchecked(last, BATCH);
            due.forEach(this::check);
            return !due.isEmpty();
        });
    }

    private void check(Employment employment) {
        YearMonth month = employment.nextCheck();
        if (month != null) {
            boolean paid =
                    contributions.paidMonths(employment.member(), month, month).contains(month);
            employments.checked(employment.member(), month, paid);
        }
    }

    /** The latest month whose due day and the business day after it have passed. */
    YearMonth lastMonthToCheck(LocalDate today) {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        LocalDate stated = calendar.businessDayAfter(terms.dueOn(month, calendar));
        return today.isAfter(stated) ? month : month.minusMonths(1);
    }
}
