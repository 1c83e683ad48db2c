package id.jmo.contribution.application.wages;

import id.jmo.contribution.application.employer.Employers;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.wages.PaymentTerms;
import id.jmo.contribution.model.wages.WageReport;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an employer owes: months that are due and not paid in full, or not reported at all. */
@UseCase
public class ListArrears {

    /** As far back as months can be reported; a hundred files a month are more than anybody sends. */
    static final int MONTHS = 24;

    private static final int REPORTS = MONTHS * 100;

    private final WageReports reports;
    private final BillReports billReports;
    private final Employers employers;
    private final PaymentTerms terms;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ListArrears(
            WageReports reports,
            BillReports billReports,
            Employers employers,
            PaymentTerms terms,
            BusinessCalendar calendar,
            Clock clock) {
        this.reports = reports;
        this.billReports = billReports;
        this.employers = employers;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A month that is due.
     *
     * @param reported whether the employer reported anybody
     * @param contributions that are billed and not paid
     * @param penalty for them as of today
     * @param unpaid the reports with an unpaid bill
     */
    public record Month(
            YearMonth month,
            LocalDate dueOn,
            int monthsLate,
            boolean reported,
            Rupiah contributions,
            Rupiah penalty,
            List<WageReportId> unpaid) {

        boolean isOwed() {
            return !reported || !unpaid.isEmpty();
        }
    }

    /** Of an employer's last 24 months those that are owed, the latest first; nothing if nobody knows the employer. */
    public Optional<List<Month>> of(EmployerNumber number) {
        return employers.find(number).map(employer -> {
            LocalDate today = Jakarta.today(clock);
            YearMonth first = YearMonth.from(today).minusMonths(MONTHS);
            if (first.isBefore(employer.since())) {
                first = employer.since();
            }
            List<WageReport> all = reports.of(number, first, REPORTS);
            List<Month> owed = new ArrayList<>();
            for (YearMonth month = YearMonth.from(today).minusMonths(1);
                    !month.isBefore(first);
                    month = month.minusMonths(1)) {
                LocalDate dueOn = terms.dueOn(month, calendar);
                if (today.isAfter(dueOn)) {
                    Month one = month(month, dueOn, today, all);
                    if (one.isOwed()) {
                        owed.add(one);
                    }
                }
            }
            return owed;
        });
    }

    private Month month(YearMonth month, LocalDate dueOn, LocalDate today, List<WageReport> all) {
        boolean reported = false;
        Rupiah contributions = Rupiah.ZERO;
        List<WageReportId> unpaid = new ArrayList<>();
        for (WageReport report : all) {
            if (report.month().equals(month) && report.bill() != null) {
                Bill bill = billReports.withBill(report).bill();
                boolean paid = bill != null && bill.state() instanceof BillState.Paid;
                if (report.status() == WageReport.Status.CANCELLED && !paid) {
                    continue;
                }
                reported = true;
                if (bill != null && !paid) {
                    contributions = contributions.plus(bill.amounts().contributions());
                    unpaid.add(report.id());
                }
            }
        }
        int monthsLate = terms.monthsLate(dueOn, today);
        return new Month(
                month, dueOn, monthsLate, reported, contributions, terms.penalty(contributions, monthsLate), unpaid);
    }
}
