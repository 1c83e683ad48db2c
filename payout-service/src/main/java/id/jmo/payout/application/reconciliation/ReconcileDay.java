package id.jmo.payout.application.reconciliation;

import id.jmo.payout.application.Payouts;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutLifecycle;
import id.jmo.payout.model.reconciliation.BusinessDay;
import id.jmo.payout.model.reconciliation.Comparison;
import id.jmo.payout.model.reconciliation.DayReconciliation;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.payout.model.reconciliation.ReconciliationSchedule;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.model.reconciliation.Totals;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares every business day with the bank's statement, once it is over. The statement is read page by page and kept,
 * so that an instance that dies leaves off where another goes on; nothing is compared before all of it is there.
 */
@UseCase
public class ReconcileDay implements WorkQueue<LocalDate> {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileDay.class);

    private final Reconciliations reconciliations;
    private final Payouts payouts;
    private final BankStatement statement;
    private final ReconciliationSchedule schedule;
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
        this.clock = clock;
    }

    @Override
    public List<LocalDate> due(int atMost) {
        Instant now = clock.instant();
        planDaysThatAreOver(now);
        return reconciliations.due(now, atMost).stream()
                .map(DayReconciliation::day)
                .toList();
    }

    @Override
    public void process(LocalDate day) {
        Instant now = clock.instant();
        Optional<DayReconciliation> due = reconciliations.find(day).filter(found -> found.isDue(now));
        if (due.isEmpty()) {
            return;
        }
        DayReconciliation taken = due.get().taken(leaseEnd());
        if (reconciliations.replace(due.get(), taken)) {
            readStatement(taken).ifPresent(this::compare);
        }
    }

    /** Every day since that of the first payout, whether or not anybody was there to compare it when it was over. */
    private void planDaysThatAreOver(Instant now) {
        LocalDate day = reconciliations
                .latest()
                .map(last -> last.plusDays(1))
                .or(() -> payouts.firstOrderedAt().map(Jakarta::dateOf))
                .orElse(LocalDate.MAX);
        while (day.isBefore(Jakarta.dateOf(now)) && !schedule.dueAt(day).isAfter(now)) {
            reconciliations.plan(DayReconciliation.planned(day, schedule.dueAt(day)));
            day = day.plusDays(1);
        }
    }

    private Instant leaseEnd() {
        return clock.instant().plus(schedule.lease());
    }

    /** The reconciliation with all of the statement kept, or nothing if it could not be read for now. */
    private Optional<DayReconciliation> readStatement(DayReconciliation taken) {
        DayReconciliation current = taken;
        while (!Thread.currentThread().isInterrupted()) {
            switch (statement.read(current.day(), current.readUpTo())) {
                case BankStatement.Answer.NoPage(String why) -> {
                    LOG.warn("The statement of {} cannot be read: {}", current.day(), why);
                    reconciliations.replace(current, current.putOff(why, schedule.retries(), clock.instant()));
                    return Optional.empty();
                }
                case BankStatement.Answer.Page page -> {
                    Instant goOnFrom = page.goOnFrom();
                    if (goOnFrom != null && current.leadsBackTo(goOnFrom)) {
                        startOver(current, "the statement leads back to " + goOnFrom);
                        return Optional.empty();
                    }
                    reconciliations.keep(current.day(), current.run(), page.entries());
                    DayReconciliation further = current.read(goOnFrom, page.totals(), leaseEnd());
                    if (!reconciliations.replace(current, further)) {
                        LOG.info("The statement of {} is read by another instance", current.day());
                        return Optional.empty();
                    }
                    current = further;
                    if (goOnFrom == null) {
                        return Optional.of(current);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void compare(DayReconciliation read) {
        LocalDate day = read.day();
        List<StatementEntry> entries = reconciliations.entries(day, read.run());
        Totals announced = read.announced();
        if (announced != null && !announced.equals(Totals.of(entries))) {
            startOver(read, "announced were %s, read %s".formatted(announced, Totals.of(entries)));
            return;
        }
        var businessDay = new BusinessDay(day, schedule.grace());
        Map<String, Payout> compared = new TreeMap<>();
        payouts.notedBetween(businessDay.judgedFrom(), businessDay.judgedBefore())
                .forEach(payout -> compared.put(payout.order().reference(), payout));
        Set<String> references = Stream.concat(
                        entries.stream().map(StatementEntry::reference).filter(Objects::nonNull),
                        compared.keySet().stream())
                .collect(Collectors.toSet());
        payouts.withReferences(references)
                .forEach(payout -> compared.put(payout.order().reference(), payout));
        List<Difference> differences = new Comparison(
                        businessDay, entries, reconciliations.entriesElsewhere(day, references), compared.values())
                .differences();
        settle(
                read,
                entries.size(),
                compared.size(),
                differences.stream().filter(each -> !becomesReturned(each)).toList());
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

    private void settle(DayReconciliation read, int entries, int compared, List<Difference> differences) {
        Instant now = clock.instant();
        reconciliations.report(differences, now);
        var result = new DayReconciliation.Result(now, entries, compared, differences.size());
        if (reconciliations.replace(read, read.done(result))) {
            reconciliations.forgetRunsBefore(read.day(), read.run());
            LOG.info(
                    "{} reconciled: {} entries, {} payouts, {} differences",
                    read.day(),
                    entries,
                    compared,
                    differences.size());
        }
    }

    private void startOver(DayReconciliation read, String why) {
        LOG.warn("The statement of {} is not whole: {}", read.day(), why);
        reconciliations.replace(read, read.startOver(why, schedule.retries(), clock.instant()));
    }
}
