package id.jmo.payout.application.reconciliation;

import id.jmo.payout.application.Payouts;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.model.reconciliation.StatementEntry.Direction;
import id.jmo.payout.model.reconciliation.StatementEntry.Purpose;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.reconciliation.ReconciliationSchedule;
import id.jmo.platform.reconciliation.StatementCursor;
import id.jmo.platform.reconciliation.Totals;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.RetrySchedule;
import id.jmo.platform.values.Rupiah;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The comparison of a day with 200,000 payouts and as many fees, in a small heap. Not a test: run it with {@code -Xmx256m}
 * and it prints how long it took and how much of the heap was in use at most. Statement and payouts are made when they are
 * read, as a store would give them, so that only the comparison's own memory counts.
 */
public final class ReconciliationBenchmark {

    private static final int PAYOUTS = 200_000;
    private static final int PAGE = 100;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final Instant BEGIN = DAY.atStartOfDay(Jakarta.ZONE).toInstant();
    private static final Rupiah AMOUNT = Rupiah.of(9_600_000);
    private static final Rupiah FEE = Rupiah.of(2_500);

    private ReconciliationBenchmark() {}

    public static void main(String[] arguments) {
        Clock later = Clock.fixed(BEGIN.plus(Duration.ofDays(2)), ZoneOffset.UTC);
        var day = new OneDay();
        var schedule = new ReconciliationSchedule(
                LocalTime.of(6, 0),
                Duration.ZERO,
                Duration.ofMinutes(5),
                new RetrySchedule(Duration.ofMinutes(1), Duration.ofMinutes(30)));
        var reconcile = new ReconcileDay(day, payouts(), new Statement(), schedule, later);
        long begun = System.nanoTime();

        reconcile.process(DAY);

        DayReconciliation.Result result = day.reconciliation.result();
        System.out.printf(
                "%,d payouts and %,d entries compared in %.1f s, %d differences; heap in use at most %,d MiB of %,d MiB%n",
                result.payments(),
                result.entries(),
                (System.nanoTime() - begun) / 1e9,
                result.differences(),
                peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static PayoutId id(int number) {
        return new PayoutId(new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    private static String reference(int number) {
        return id(number).toString().replace("-", "");
    }

    private static int number(String reference) {
        return Integer.parseInt(reference.substring(24), 16);
    }

    private static Payout payout(int number) {
        Instant paidAt = BEGIN.plusMillis(number * 400L);
        return new Payout(
                PayoutOrder.of(
                        id(number),
                        new PayoutCause.Claim(new ClaimId(new UUID(1, number))),
                        new MemberId(new UUID(2, number)),
                        AMOUNT,
                        new PayoutAccount("014", Confidential.of("9" + number), Confidential.of("EILEEN COLLINS")),
                        paidAt),
                new PayoutState.Paid(paidAt, 0),
                0,
                null,
                List.of(
                        new Payout.Note(paidAt, "AccountInquiry", "2001600"),
                        new Payout.Note(paidAt, "Transfer", "2001800")),
                null,
                List.of());
    }

    /** Even numbers are payments, odd ones their fees. */
    private static StatementEntry entry(int line) {
        int number = line / 2;
        Instant at = BEGIN.plusSeconds(number * 4L / 10);
        return line % 2 == 0
                ? new StatementEntry(
                        "%08d".formatted(line),
                        at,
                        Direction.OUT,
                        AMOUNT,
                        reference(number),
                        "014",
                        Confidential.of("9" + number),
                        Purpose.OTHER)
                : new StatementEntry(
                        "%08d".formatted(line), at, Direction.OUT, FEE, reference(number), null, null, Purpose.FEE);
    }

    private static List<StatementEntry> entries(int from, int limit) {
        return IntStream.range(from, Math.min(from + limit, 2 * PAYOUTS))
                .mapToObj(ReconciliationBenchmark::entry)
                .toList();
    }

    private static final class Statement implements BankStatement {
        @Override
        public Answer read(LocalDate day, StatementCursor from) {
            int next = from == null ? 0 : Integer.parseInt(from.transactionId()) + 1;
            List<StatementEntry> page = entries(next, PAGE);
            StatementEntry last = page.getLast();
            boolean more = next + PAGE < 2 * PAYOUTS;
            return new Answer.Page(
                    page,
                    new Totals(2L * PAYOUTS, Rupiah.of((AMOUNT.amount() + FEE.amount()) * PAYOUTS), 0, Rupiah.ZERO),
                    more ? new StatementCursor(last.bookedAt(), last.transactionId()) : null);
        }
    }

    /** Only what a comparison reads of payouts. */
    private static Payouts payouts() {
        return (Payouts) Proxy.newProxyInstance(
                Payouts.class.getClassLoader(), new Class<?>[] {Payouts.class}, (_, method, given) -> {
                    return switch (method.getName()) {
                        case "withReferences" -> {
                            List<Payout> found = new ArrayList<>();
                            ((Collection<?>) given[0]).forEach(each -> found.add(payout(number(each.toString()))));
                            yield found;
                        }
                        case "paidBetween" -> {
                            int next = given[2] instanceof Payout after
                                    ? number(after.order().reference()) + 1
                                    : 0;
                            yield IntStream.range(next, Math.min(next + (int) given[3], PAYOUTS))
                                    .mapToObj(ReconciliationBenchmark::payout)
                                    .toList();
                        }
                        case "returnedBetween" -> List.of();
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    /** The day alone, of which the differences are counted and not kept. */
    private static final class OneDay implements Reconciliations {
        private DayReconciliation reconciliation = DayReconciliation.planned(DAY, BEGIN);

        @Override
        public Optional<DayReconciliation> find(LocalDate day) {
            return Optional.of(reconciliation);
        }

        @Override
        public boolean replace(DayReconciliation read, DayReconciliation next) {
            reconciliation = next;
            return true;
        }

        @Override
        public List<Kept> entries(LocalDate day, int run, String after, int limit) {
            return ReconciliationBenchmark.entries(after == null ? 0 : Integer.parseInt(after) + 1, limit).stream()
                    .map(entry -> new Kept(entry, true))
                    .toList();
        }

        @Override
        public List<StatementEntry> entriesOf(Collection<String> references, LocalDate day, int run) {
            List<StatementEntry> found = new ArrayList<>();
            references.forEach(each -> {
                found.add(entry(2 * number(each)));
                found.add(entry(2 * number(each) + 1));
            });
            return found;
        }

        @Override
        public void keep(LocalDate day, int run, Collection<StatementEntry> entries) {}

        @Override
        public void forgetRunsBefore(LocalDate day, int run) {}

        @Override
        public Optional<LocalDate> firstDayWithEntriesBefore(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public void forgetEntries(LocalDate day) {}

        @Override
        public void report(List<Difference> differences, int place, Instant now) {}

        @Override
        public void plan(DayReconciliation planned) {
            reconciliation = planned;
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(DAY);
        }

        @Override
        public Optional<LocalDate> comparedUpTo() {
            return Optional.empty();
        }

        @Override
        public List<DayReconciliation> due(Instant now, int limit) {
            return List.of(reconciliation);
        }

        @Override
        public List<DayReconciliation> page(LocalDate before, int limit) {
            return List.of(reconciliation);
        }

        @Override
        public List<Reported> differences(LocalDate day, UUID after, int limit) {
            return List.of();
        }

        @Override
        public Optional<Reported> difference(UUID id) {
            return Optional.empty();
        }

        @Override
        public boolean close(UUID id, Closing closing) {
            return false;
        }

        @Override
        public long closeAll(LocalDate day, Difference.Kind kind, Closing closing) {
            return 0;
        }

        @Override
        public long open(LocalDate day) {
            return 0;
        }

        @Override
        public long open() {
            return 0;
        }
    }
}
