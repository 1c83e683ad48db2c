package id.jmo.contribution.application.wages;

import id.jmo.contribution.application.bill.Bills;
import id.jmo.contribution.application.bill.CancelBill;
import id.jmo.contribution.application.bill.IssueBill;
import id.jmo.contribution.application.employer.Employers;
import id.jmo.contribution.application.employment.Employments;
import id.jmo.contribution.application.member.MemberRecord;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.contribution.model.employment.Employment;
import id.jmo.contribution.model.wages.AgeLimits;
import id.jmo.contribution.model.wages.PaymentTerms;
import id.jmo.contribution.model.wages.ReportedWage;
import id.jmo.contribution.model.wages.WageReport;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.contribution.model.wages.WageTariff;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues one bill for each report: a line for each worker, some at a time, and then the bill. After a crash the lines are
 * written again, each under its number of before, for what was reported does not change any more.
 */
@UseCase
public class BillReports implements WorkQueue<WageReportId> {

    private static final int BATCH = 2_000;

    /**
     * How reports are billed.
     *
     * @param lease how long a report is left to an instance that does not go on with it; longer than a batch of lines takes,
     *     and than the bill that follows the last one
     */
    public record Terms(Duration lease) {}

    private final WageReports reports;
    private final ReportedWages wages;
    private final Employers employers;
    private final IssueBill issueBill;
    private final Bills bills;
    private final CancelBill cancelBill;
    private final MemberRecord members;
    private final Employments employments;
    private final WageTariff tariff;
    private final AgeLimits ageLimits;
    private final PaymentTerms terms;
    private final BusinessCalendar calendar;
    private final Terms billing;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    BillReports(
            WageReports reports,
            ReportedWages wages,
            Employers employers,
            IssueBill issueBill,
            Bills bills,
            CancelBill cancelBill,
            MemberRecord members,
            Employments employments,
            WageTariff tariff,
            AgeLimits ageLimits,
            PaymentTerms terms,
            BusinessCalendar calendar,
            Terms billing,
            WakeUpSignal billingWakeUp,
            Clock clock) {
        this.reports = reports;
        this.wages = wages;
        this.employers = employers;
        this.issueBill = issueBill;
        this.bills = bills;
        this.cancelBill = cancelBill;
        this.members = members;
        this.employments = employments;
        this.tariff = tariff;
        this.ageLimits = ageLimits;
        this.terms = terms;
        this.calendar = calendar;
        this.billing = billing;
        this.wakeUp = billingWakeUp;
        this.clock = clock;
    }

    @Override
    public List<WageReportId> due(int limit) {
        return reports.toBill(clock.instant(), limit);
    }

    @Override
    public void process(WageReportId id) {
        Instant now = clock.instant();
        reports.lease(id, now, now.plus(billing.lease())).ifPresent(this::bill);
    }

    private void bill(WageReport report) {
        RegisteredEmployer employer = employers.find(report.employer()).orElseThrow();
        BillId id = report.nextBill();
        Sums sums = prepare(report, employer, id);
        if (sums.workers() == 0) {
            reports.change(report.id(), WageReport::nothingToBill);
            return;
        }
        LocalDate dueOn = terms.dueOn(report.month(), calendar);
        int monthsLate = terms.monthsLate(dueOn, Jakarta.today(clock));
        issueBill.issue(
                new IssueBill.Order(
                        id,
                        new Payer.OfEmployer(employer.payer()),
                        Segment.PU,
                        dueOn,
                        terms.holdsUntil(dueOn, monthsLate),
                        terms.penalty(sums.contributions(), monthsLate),
                        Rupiah.ZERO),
                sums.workers());
        reports.change(report.id(), current -> current.billed(id, sums.workers(), sums.wages()));
    }

    private record Sums(int workers, Rupiah wages, Rupiah contributions) {}

    private Sums prepare(WageReport report, RegisteredEmployer employer, BillId id) {
        Sums sums = new Sums(0, Rupiah.ZERO, Rupiah.ZERO);
        @Nullable MemberId after = null;
        boolean more = true;
        while (more) {
            List<ReportedWage> batch = wages.of(report, after, BATCH);
            List<MemberId> workers = batch.stream().map(ReportedWage::member).toList();
            Map<MemberId, LocalDate> born = members.birthDates(workers);
            Map<MemberId, Employment> employed = employments.findAll(workers);
            List<BillLine> lines = new ArrayList<>();
            for (ReportedWage wage : batch) {
                Employment employment = employed.get(wage.member());
                AgeLimits.Insured insured = ageLimits.of(
                        wage.month(), born.get(wage.member()), employment == null ? null : employment.registeredOn());
                BillLine line = new BillLine(
                        sums.workers() + 1,
                        wage.member(),
                        wage.month(),
                        Segment.PU,
                        wage.wage(),
                        tariff.of(wage.month(), employer.riskClass(), wage.wage(), insured),
                        employer.payer());
                lines.add(line);
                sums = new Sums(
                        line.number(),
                        sums.wages().plus(wage.wage()),
                        sums.contributions().plus(line.split().total()));
                after = wage.member();
            }
            if (!lines.isEmpty()) {
                issueBill.prepare(id, lines);
                reports.renew(report.id(), clock.instant().plus(billing.lease()));
            }
            more = batch.size() == BATCH;
        }
        return sums;
    }

    /** Why no other bill is issued. */
    public enum NoBill {
        NOT_BILLED_YET,
        OPEN,
        PAID
    }

    /** A report with its latest bill. */
    public record Billed(WageReport report, @Nullable Bill bill) {}

    public Optional<Billed> find(WageReportId id) {
        return reports.find(id).map(this::withBill);
    }

    Billed withBill(WageReport report) {
        return new Billed(
                report, report.bill() == null ? null : bills.find(report.bill()).orElseThrow());
    }

    /**
     * Has the bill of a report issued anew, as the one before has expired or was cancelled; with the penalty of then.
     *
     * @return why not; empty if a bill follows
     */
    public Optional<NoBill> billAgain(WageReportId id) {
        Billed billed = find(id).orElseThrow();
        Bill bill = billed.bill();
        if (billed.report().status() != WageReport.Status.BILLED || bill == null) {
            return Optional.of(NoBill.NOT_BILLED_YET);
        }
        return switch (bill.state()) {
            case BillState.Open _ -> Optional.of(NoBill.OPEN);
            case BillState.Paid _ -> Optional.of(NoBill.PAID);
            case BillState.Expired _, BillState.Cancelled _ -> {
                // Somebody else may have asked at the same moment.
                reports.change(
                        id, report -> report.equals(billed.report()) ? report.billAgain(clock.instant()) : report);
                wakeUp.signal();
                yield Optional.empty();
            }
        };
    }

    /**
     * Takes a report back whose bill is not paid: the bill cannot be paid any more, and another file may give the same workers
     * with other wages. May be repeated.
     *
     * @return why not; empty if it is cancelled
     */
    public Optional<NoBill> cancel(WageReportId id) {
        WageReport report = reports.find(id).orElseThrow();
        if (report.status() == WageReport.Status.CANCELLED) {
            return Optional.empty();
        }
        BillId bill = report.bill();
        if (report.status() != WageReport.Status.BILLED || bill == null) {
            return Optional.of(NoBill.NOT_BILLED_YET);
        }
        if (cancelBill.cancel(bill).state() instanceof BillState.Paid) {
            return Optional.of(NoBill.PAID);
        }
        WageReport after = reports.change(id, current -> current.cancelled(bill));
        // Somebody else may have had it billed anew at the same moment.
        return after.status() == WageReport.Status.CANCELLED ? Optional.empty() : Optional.of(NoBill.NOT_BILLED_YET);
    }
}
