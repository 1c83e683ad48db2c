package id.jmo.contribution.application.collection;

import id.jmo.contribution.application.bill.InquireBill;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.contribution.model.collection.BankPayment;
import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.contribution.model.collection.CollectionDifference;
import id.jmo.contribution.model.collection.CollectionDifference.Kind;
import id.jmo.contribution.model.collection.UnappliedPayment;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.reconciliation.ReconciliationDays;
import id.jmo.platform.reconciliation.ReconciliationSchedule;
import id.jmo.platform.reconciliation.StatementReading;
import id.jmo.platform.reconciliation.StatementReading.Attempt;
import id.jmo.platform.reconciliation.Totals;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the statement of the collection account with the bills, once a day is over. A payment whose notification was lost
 * pays its bill now, as of when the bank received it. Nothing is compared before all of the statement is there, and only so much
 * of it is in memory as fits a page.
 */
@UseCase
public class ReconcileCollection implements WorkQueue<LocalDate> {

    private static final int PART = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileCollection.class);

    private final ReconciliationDays days;
    private final CollectionDifferences differences;
    private final BankPayments payments;
    private final ReceivePayment receive;
    private final InquireBill inquire;
    private final UnappliedPayments unapplied;
    private final CollectionStatement statement;
    private final ReconciliationSchedule schedule;
    private final StatementReading reading;
    private final Clock clock;

    ReconcileCollection(
            ReconciliationDays days,
            CollectionDifferences differences,
            BankPayments payments,
            ReceivePayment receive,
            InquireBill inquire,
            UnappliedPayments unapplied,
            CollectionStatement statement,
            ReconciliationSchedule schedule,
            Clock clock) {
        this.days = days;
        this.differences = differences;
        this.payments = payments;
        this.receive = receive;
        this.inquire = inquire;
        this.unapplied = unapplied;
        this.statement = statement;
        this.schedule = schedule;
        this.reading = new StatementReading(days, schedule, clock);
        this.clock = clock;
    }

    @Override
    public List<LocalDate> due(int limit) {
        LocalDate today = Jakarta.today(clock);
        // From the day before the service first ran on, and then without a gap, whether or not it runs every day.
        LocalDate first = days.latest().map(day -> day.plusDays(1)).orElse(today.minusDays(1));
        reading.planDaysThatAreOver(Optional.of(first), today);
        return days.due(clock.instant(), limit).stream()
                .map(DayReconciliation::day)
                .toList();
    }

    @Override
    public void process(LocalDate day) {
        reading.take(day).flatMap(taken -> reading.readAll(taken, this::page)).ifPresent(this::compare);
    }

    private Attempt page(DayReconciliation current) {
        return switch (statement.read(current.day(), current.cursor())) {
            case CollectionStatement.Answer.NoPage(String why) -> new Attempt.NoPage(why);
            case CollectionStatement.Answer.Page page ->
                new Attempt.Page(
                        () -> differences.keep(current.day(), current.run(), page.entries()),
                        page.totals(),
                        page.goOnFrom());
        };
    }

    /** What a comparison has found so far. */
    private static final class Tally {
        private int payments;
        private int differences;
    }

    private void compare(DayReconciliation read) {
        Totals totals = Totals.NOTHING;
        for (List<CollectedEntry> part = part(read, null); !part.isEmpty(); part = part(read, part)) {
            for (CollectedEntry entry : part) {
                totals = totals.and(!entry.isCredit(), entry.amount());
            }
        }
        Totals announced = read.announced();
        if (announced != null && !announced.equals(totals)) {
            reading.startOver(read, "announced were %s, read %s".formatted(announced, totals));
            return;
        }
        Tally tally = new Tally();
        Optional<DayReconciliation> current = Optional.of(read);
        for (List<CollectedEntry> part = part(read, null); !part.isEmpty(); part = part(read, part)) {
            part.forEach(entry -> judge(read.day(), entry, tally));
            current = current.flatMap(reading::renewLease);
        }
        current = current.flatMap(held -> awaited(held, tally));
        int entries = Math.toIntExact(totals.out() + totals.in());
        current.ifPresent(held -> settle(held, entries, tally));
    }

    private List<CollectedEntry> part(DayReconciliation read, @Nullable List<CollectedEntry> before) {
        String after = before == null ? null : before.getLast().transactionId();
        return differences.entries(read.day(), read.run(), read.isOnFile(), after, PART);
    }

    private void judge(LocalDate day, CollectedEntry entry, Tally tally) {
        PaymentReference reference = entry.reference();
        if (!entry.isCredit()) {
            // What leaves the account without a payment's reference is how we empty it.
            BankPayment reversed =
                    reference == null ? null : payments.find(reference).orElse(null);
            if (reversed != null) {
                report(CollectionDifference.of(day, Kind.REVERSED, entry, reversed), tally);
            }
            return;
        }
        tally.payments++;
        VirtualAccount account = entry.account();
        if (account == null || reference == null) {
            report(CollectionDifference.of(day, Kind.ENTRY_WITHOUT_BILL, entry, null), tally);
            return;
        }
        switch (receive.receive(account, reference, entry.amount(), entry.bookedAt(), BankPayment.Source.STATEMENT)) {
            case ReceivePayment.Outcome.Paid _ -> {
                if (!payments.foundOnStatement(reference, day + "/" + entry.transactionId())) {
                    report(CollectionDifference.of(day, Kind.REFERENCE_TWICE, entry, known(reference)), tally);
                }
            }
            case ReceivePayment.Outcome.Refused(ReceivePayment.Reason reason) -> {
                CollectionDifference difference = CollectionDifference.of(day, kind(reason), entry, known(reference));
                notApplied(reason)
                        .flatMap(why -> inquire.byAccount(account)
                                .map(bill -> new UnappliedPayment(
                                        difference.id(), bill, reference, entry.amount(), entry.bookedAt(), why)))
                        .ifPresent(unapplied::note);
                report(difference, tally);
            }
        }
    }

    /** Why money that is here does not pay the bill that it was paid for. */
    private static Optional<UnappliedPayment.Reason> notApplied(ReceivePayment.Reason reason) {
        return switch (reason) {
            case NO_LONGER_PAYABLE -> Optional.of(UnappliedPayment.Reason.TOO_LATE);
            case PAID_BY_ANOTHER -> Optional.of(UnappliedPayment.Reason.PAID_TWICE);
            case WRONG_AMOUNT -> Optional.of(UnappliedPayment.Reason.WRONG_AMOUNT);
            case UNKNOWN, INCONSISTENT -> Optional.empty();
        };
    }

    private @Nullable BankPayment known(PaymentReference reference) {
        return payments.find(reference).orElse(null);
    }

    private static Kind kind(ReceivePayment.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> Kind.ENTRY_WITHOUT_BILL;
            case WRONG_AMOUNT, INCONSISTENT -> Kind.AMOUNT_DIFFERS;
            case NO_LONGER_PAYABLE -> Kind.TOO_LATE;
            case PAID_BY_ANOTHER -> Kind.BILL_PAID_TWICE;
        };
    }

    /**
     * Payments of the day that no statement has. The bank's clock and ours differ, so that those of its very end are left to the
     * next day.
     */
    private Optional<DayReconciliation> awaited(DayReconciliation held, Tally tally) {
        LocalDate day = held.day();
        Instant from = day.atStartOfDay(Jakarta.ZONE).toInstant().minus(schedule.grace());
        Instant before = day.plusDays(1).atStartOfDay(Jakarta.ZONE).toInstant().minus(schedule.grace());
        Optional<DayReconciliation> current = Optional.of(held);
        PaymentReference after = null;
        List<BankPayment> part;
        do {
            part = payments.notOnStatement(from, before, after, PART);
            part.forEach(payment -> report(CollectionDifference.notOnStatement(day, payment), tally));
            after = part.isEmpty() ? null : part.getLast().reference();
            current = current.flatMap(reading::renewLease);
        } while (part.size() == PART && current.isPresent());
        return current;
    }

    private void report(CollectionDifference difference, Tally tally) {
        differences.report(difference, clock.instant());
        tally.differences++;
    }

    private void settle(DayReconciliation held, int entries, Tally tally) {
        var result =
                new DayReconciliation.Result(clock.instant(), entries, tally.payments, tally.differences, Rupiah.ZERO);
        if (days.replace(held, held.done(result))) {
            differences.forgetEntries(held.day());
            LOG.info(
                    "{} reconciled: {} entries, {} payments, {} differences",
                    held.day(),
                    entries,
                    tally.payments,
                    tally.differences);
        }
    }
}
