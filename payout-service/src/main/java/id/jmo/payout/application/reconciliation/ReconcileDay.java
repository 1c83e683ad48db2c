package id.jmo.payout.application.reconciliation;

import id.jmo.payout.application.Payouts;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutLifecycle;
import id.jmo.payout.model.reconciliation.BusinessDay;
import id.jmo.payout.model.reconciliation.Comparison;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.reconciliation.DayReconciliation;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares every business day with the bank's statement, once it is over. The statement is read page by page and kept,
 * so that an instance that dies leaves off where another goes on; nothing is compared before all of it is there.
 */
@UseCase
public class ReconcileDay implements WorkQueue<LocalDate> {

    /** How many entries or payouts are in memory at a time. */
    static final int PART = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileDay.class);

    private final Reconciliations reconciliations;
    private final Payouts payouts;
    private final BankStatement statement;
    private final ReconciliationSchedule schedule;
    private final StatementReading reading;
    private final Clock clock;

    ReconcileDay(
            Reconciliations reconciliations,
            Payouts payouts,
            BankStatement statement,
            ReconciliationSchedule schedule,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.payouts = payouts;
        this.statement = statement;
        this.schedule = schedule;
        this.reading = new StatementReading(reconciliations, schedule, clock);
        this.clock = clock;
    }

    @Override
    public List<LocalDate> due(int atMost) {
        Instant now = clock.instant();
        reading.planDaysThatAreOver(payouts.firstOrderedAt().map(Jakarta::dateOf), Jakarta.dateOf(now));
        return reconciliations.due(now, atMost).stream()
                .map(DayReconciliation::day)
                .toList();
    }

    @Override
    public void process(LocalDate day) {
        reading.take(day).flatMap(taken -> reading.readAll(taken, this::page)).ifPresent(this::compare);
    }

    private Attempt page(DayReconciliation current) {
        return switch (statement.read(current.day(), current.cursor())) {
            case BankStatement.Answer.NoPage(String why) -> new Attempt.NoPage(why);
            case BankStatement.Answer.Page page ->
                new Attempt.Page(
                        () -> reconciliations.keep(current.day(), current.run(), page.entries()),
                        page.totals(),
                        page.goOnFrom());
        };
    }

    /** What a comparison has found so far. */
    private static final class Tally {
        private Totals totals = Totals.NOTHING;
        /** Of those the lines that the bank's own answer had. */
        private Totals answered = Totals.NOTHING;

        private Rupiah fees = Rupiah.ZERO;
        private int payouts;
        private int differences;

        int entries() {
            return Math.toIntExact(totals.out() + totals.in());
        }
    }

    /** Somebody else has the day now. */
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("the day is compared by another instance", null, false, false);
        }
    }

    /** In parts, so that a day of any size fits the memory; from the beginning again if the instance dies. */
    private void compare(DayReconciliation read) {
        try {
            var tally = new Tally();
            AtomicReference<DayReconciliation> current = new AtomicReference<>(read);
            count(current, tally);
            Totals announced = read.announced();
            if (announced != null && !announced.equals(tally.answered)) {
                reading.startOver(current.get(), "announced were %s, read %s".formatted(announced, tally.answered));
                return;
            }
            Instant now = clock.instant();
            var day = new BusinessDay(read.day(), schedule.grace());
            compareEntries(day, current, tally, now);
            comparePayouts(day, current, tally, now, payouts::paidBetween, _ -> true);
            // What was paid and came back in the same time is judged already.
            comparePayouts(
                    day,
                    current,
                    tally,
                    now,
                    payouts::returnedBetween,
                    payout -> payout.paidAt() == null || !day.judges(payout.paidAt()));
            settle(current.get(), tally, now);
        } catch (Lost lost) {
            LOG.info("{}: {}", read.day(), lost.getMessage());
        }
    }

    private void count(AtomicReference<DayReconciliation> current, Tally tally) {
        forEachPart(
                current,
                part -> part.forEach(kept -> {
                    StatementEntry entry = kept.entry();
                    tally.totals = tally.totals.and(entry.isOut(), entry.amount());
                    if (kept.isAnswered()) {
                        tally.answered = tally.answered.and(entry.isOut(), entry.amount());
                    }
                    if (entry.isFee()) {
                        tally.fees = tally.fees.plus(entry.amount());
                    }
                }));
    }

    private void compareEntries(BusinessDay day, AtomicReference<DayReconciliation> current, Tally tally, Instant now) {
        forEachPart(current, kept -> {
            List<StatementEntry> part =
                    kept.stream().map(Reconciliations.Kept::entry).toList();
            Set<String> references = part.stream()
                    .map(StatementEntry::reference)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            var comparison = new Comparison(
                    day,
                    reconciliations.entriesOf(
                            references, day.date(), current.get().run()));
            report(comparison.ofEntries(part, payouts.withReferences(references)), tally, now);
        });
    }

    private void forEachPart(AtomicReference<DayReconciliation> current, Consumer<List<Reconciliations.Kept>> task) {
        String after = null;
        List<Reconciliations.Kept> part;
        do {
            DayReconciliation day = current.get();
            part = reconciliations.entries(day.day(), day.run(), after, PART);
            if (!part.isEmpty()) {
                task.accept(part);
                after = part.getLast().entry().transactionId();
                renewLease(current);
            }
        } while (part.size() == PART);
    }

    private interface Noted {
        List<Payout> between(Instant from, Instant before, @Nullable Payout after, int limit);
    }

    private void comparePayouts(
            BusinessDay day,
            AtomicReference<DayReconciliation> current,
            Tally tally,
            Instant now,
            Noted noted,
            Predicate<Payout> isNew) {
        Payout after = null;
        List<Payout> part;
        do {
            part = noted.between(day.judgedFrom(), day.judgedBefore(), after, PART);
            if (!part.isEmpty()) {
                List<Payout> fresh = part.stream().filter(isNew).toList();
                Set<String> references =
                        fresh.stream().map(payout -> payout.order().reference()).collect(Collectors.toSet());
                var comparison = new Comparison(
                        day,
                        reconciliations.entriesOf(
                                references, day.date(), current.get().run()));
                report(comparison.ofPayouts(fresh), tally, now);
                tally.payouts += fresh.size();
                after = part.getLast();
                renewLease(current);
            }
        } while (part.size() == PART);
    }

    private void report(List<Difference> differences, Tally tally, Instant now) {
        List<Difference> open =
                differences.stream().filter(each -> !becomesReturned(each)).toList();
        reconciliations.report(open, tally.differences, now);
        tally.differences += open.size();
    }

    private void renewLease(AtomicReference<DayReconciliation> current) {
        current.set(reading.renewLease(current.get()).orElseThrow(Lost::new));
    }

    /** Money that came back for a payout that was transferred: the payout is returned, and nothing differs any more. */
    private boolean becomesReturned(Difference difference) {
        if (difference.kind() != Difference.Kind.RETURNED) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AtomicBoolean returned = new AtomicBoolean();
        payouts.change(Objects.requireNonNull(difference.payoutId()), payout -> {
            Optional<PayoutLifecycle.Step> step = PayoutLifecycle.returnedOnStatement(
                    payout,
                    Objects.requireNonNull(difference.transactionId()),
                    Objects.requireNonNull(difference.bookedAt()),
                    now);
            returned.set(step.isPresent());
            return step.orElseGet(() -> PayoutLifecycle.unchanged(payout));
        });
        return returned.get();
    }

    private void settle(DayReconciliation read, Tally tally, Instant now) {
        var result = new DayReconciliation.Result(now, tally.entries(), tally.payouts, tally.differences, tally.fees);
        if (reconciliations.replace(read, read.done(result))) {
            reconciliations.forgetRunsBefore(read.day(), read.run());
            LOG.info(
                    "{} reconciled: {} entries, {} payouts, {} differences",
                    read.day(),
                    result.entries(),
                    result.payments(),
                    result.differences());
        }
    }
}
