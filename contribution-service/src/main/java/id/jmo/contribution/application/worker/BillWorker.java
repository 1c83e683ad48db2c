package id.jmo.contribution.application.worker;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.application.bill.Bills;
import id.jmo.contribution.application.bill.CancelBill;
import id.jmo.contribution.application.bill.IssueBill;
import id.jmo.contribution.application.bill.PayBill;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.worker.DueDays;
import id.jmo.contribution.model.worker.Standing;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.contribution.model.worker.WorkerRates;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what an independent worker is to pay for the next months, and bills it. */
@UseCase
public class BillWorker {

    /** Prepaid are at most twelve months and the current one. */
    private static final int LATEST = 36;

    private final WorkerAccounts accounts;
    private final Contributions contributions;
    private final Bills bills;
    private final IssueBill issue;
    private final CancelBill cancel;
    private final PayBill pay;
    private final WorkerRates rates;
    private final DueDays days;
    private final Terms terms;
    private final Clock clock;

    BillWorker(
            WorkerAccounts accounts,
            Contributions contributions,
            Bills bills,
            IssueBill issue,
            CancelBill cancel,
            PayBill pay,
            WorkerRates rates,
            DueDays days,
            Terms terms,
            Clock clock) {
        this.accounts = accounts;
        this.contributions = contributions;
        this.bills = bills;
        this.issue = issue;
        this.cancel = cancel;
        this.pay = pay;
        this.rates = rates;
        this.days = days;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * @param counts for how many months a worker may pay at once
     * @param mostAhead how many months after the current one may be paid
     * @param validFor how long a bill can be paid; at the end of the month it ends in any case, as other months are next then
     */
    public record Terms(Set<Integer> counts, int mostAhead, Period validFor) {

        public Terms {
            counts = Set.copyOf(counts);
        }
    }

    /**
     * What is to be paid for one month.
     *
     * @param saving by the reduction of the month, if there is one; it is taken off already
     */
    public record Month(YearMonth month, Split split, Optional<WorkerRates.Saving> saving) {}

    /**
     * What the next payment comes to.
     *
     * @param credit what was paid too much before and counts
     * @param dueOn the due day of the first month
     */
    public record Quote(WorkerAccount account, Standing standing, List<Month> months, Rupiah credit, LocalDate dueOn) {

        public Quote {
            months = List.copyOf(months);
        }

        /** Without the credit. */
        public Rupiah total() {
            return months.stream().map(month -> month.split().total()).reduce(Rupiah.ZERO, Rupiah::plus);
        }

        /** What is to be paid. */
        public Rupiah amount() {
            return total().minus(credit);
        }
    }

    /** Nothing is billed. */
    public static final class NotBilled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Why. */
        public enum Fault {
            /** No independent worker, or none that the caller pays for. */
            UNKNOWN,
            NOT_OFFERED,
            TOO_FAR_AHEAD
        }

        private final Fault fault;

        NotBilled(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** @throws NotBilled if that cannot be paid */
    public Quote quote(WorkerAccount account, int count) {
        if (!terms.counts().contains(count)) {
            throw new NotBilled(NotBilled.Fault.NOT_OFFERED);
        }
        LocalDate today = Jakarta.today(clock);
        List<Month> months = account.nextMonths(count, today, days).stream()
                .map(month ->
                        new Month(month, rates.of(account.terms(), month), rates.savingOf(account.terms(), month)))
                .toList();
        if (months.getLast().month().isAfter(YearMonth.from(today).plusMonths(terms.mostAhead()))) {
            throw new NotBilled(NotBilled.Fault.TOO_FAR_AHEAD);
        }
        Standing standing = account.standing(today, days);
        Rupiah total = months.stream().map(month -> month.split().total()).reduce(Rupiah.ZERO, Rupiah::plus);
        return new Quote(account, standing, months, Rupiah.min(credit(account), total), standing.nextDueOn());
    }

    /**
     * What was paid too much, less what earlier bills used of it: for months that were reduced afterwards, and for months that
     * were paid twice, because the bank had the money for a bill before it was taken back.
     */
    private Rupiah credit(WorkerAccount account) {
        Set<YearMonth> months = new HashSet<>();
        Rupiah excess = Rupiah.ZERO;
        for (Contribution paid : contributions.of(account.memberId(), null, LATEST)) {
            if (paid.segment() == Segment.BPU) {
                excess = excess.plus(
                        months.add(paid.month())
                                ? reduced(account, paid)
                                : paid.split().insurance());
            }
        }
        Rupiah left = excess.minus(account.creditUsed());
        return left.isNegative() ? Rupiah.ZERO : left;
    }

    private Rupiah reduced(WorkerAccount account, Contribution paid) {
        return rates.excess(
                account.terms().sector(),
                paid.month(),
                paid.wage(),
                paid.split().insurance(),
                paid.paidOn());
    }

    /**
     * Bills the next months. An earlier bill that is still open is taken back, so that nobody pays a month twice.
     *
     * @param id the same whenever the command is repeated
     * @param payer who pays: the worker, or the member who pays for them
     * @throws NotBilled if that cannot be billed
     */
    public Bill bill(BillId id, WorkerAccount account, MemberId payer, int count) {
        Optional<Bill> before = bills.find(id);
        if (before.isPresent()) {
            return before.get();
        }
        Quote quote = quote(account, count);
        Optional.ofNullable(account.currentBill())
                .filter(earlier -> !earlier.equals(id))
                .ifPresent(this::takeBack);
        accounts.change(account.memberId(), current -> current.billed(id));
        Bill issued = issue.issue(order(id, payer, quote), lines(quote).stream());
        boolean isCurrent = accounts.find(account.memberId())
                .map(WorkerAccount::currentBill)
                .filter(id::equals)
                .isPresent();
        if (!isCurrent) {
            // Another one was asked for at the same moment.
            return cancel.cancel(id);
        }
        return issued.amount().isZero() ? payByCredit(issued) : issued;
    }

    private void takeBack(BillId earlier) {
        if (bills.find(earlier).isPresent()) {
            cancel.cancel(earlier);
        }
    }

    private Bill payByCredit(Bill bill) {
        pay.pay(bill.code(), new PaymentReference("credit-" + bill.id()), Rupiah.ZERO, clock.instant());
        return bills.find(bill.id()).orElseThrow();
    }

    private IssueBill.Order order(BillId id, MemberId payer, Quote quote) {
        LocalDate today = Jakarta.today(clock);
        LocalDate endOfMonth = YearMonth.from(today).plusMonths(1).atDay(1);
        LocalDate last = today.plus(terms.validFor());
        Instant expires = (last.isBefore(endOfMonth) ? last : endOfMonth)
                .atStartOfDay(Jakarta.ZONE)
                .toInstant();
        return new IssueBill.Order(
                id, new Payer.Worker(payer), Segment.BPU, quote.dueOn(), expires, Rupiah.ZERO, quote.credit());
    }

    private static List<BillLine> lines(Quote quote) {
        List<BillLine> lines = new ArrayList<>();
        for (Month month : quote.months()) {
            lines.add(new BillLine(
                    lines.size() + 1,
                    quote.account().memberId(),
                    month.month(),
                    Segment.BPU,
                    quote.account().terms().base(),
                    month.split(),
                    null));
        }
        return lines;
    }
}
