package id.jmo.balance.application.proof;

import id.jmo.balance.application.Heads;
import id.jmo.balance.application.Heads.Head;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.Journal.Found;
import id.jmo.balance.application.LedgerTestAccess;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.Findings;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.ProofId;
import id.jmo.balance.model.ProofRun;
import id.jmo.balance.model.ProvenBook;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A full proof of 20,000 books with 200,000 postings, in a small heap. Not a test: run it with {@code -Xmx128m} and it prints
 * how long it took and how much of the heap was in use at most. Books and postings are made when they are read, as a store
 * would give them, so that only the proof's own time and memory count, and the making's.
 */
public final class ProofBenchmark {

    private static final int MEMBERS = 20_000;
    private static final int POSTINGS_OF_EACH = 10;
    private static final int POSTINGS = MEMBERS * POSTINGS_OF_EACH;
    private static final Instant BOOKED_AT = Instant.parse("2026-11-01T03:00:00Z");

    private ProofBenchmark() {}

    public static void main(String[] arguments) {
        var runs = new OneRun();
        Journal journal = proxy(Journal.class, ProofBenchmark::journal);
        Heads heads = proxy(Heads.class, ProofBenchmark::heads);
        ProveLedger prove = ProofTestAccess.instance(
                LedgerTestAccess.ledger(journal, heads), journal, heads, new NoneProven(), runs, (_, _) -> true, 100);
        long begun = System.nanoTime();

        while (runs.run.state() != ProofRun.State.DONE) {
            prove.run();
        }

        Findings found = runs.run.findings();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%,d books and %,d postings proved in %.1f s: %,.0f books and %,.0f postings a second, %d violations; "
                        + "heap in use at most %,d MiB of %,d MiB%n",
                found.books(),
                found.postings(),
                seconds,
                found.books() / seconds,
                found.postings() / seconds,
                found.violationsFound(),
                peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private interface Reading {
        @Nullable
        Object answer(String method, Object[] given);
    }

    private static <T> T proxy(Class<T> port, Reading reading) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (_, method, given) -> reading.answer(method.getName(), given)));
    }

    private static @Nullable Object journal(String method, Object[] given) {
        return switch (method) {
            case "at" -> Optional.empty();
            case "range" -> {
                List<Posting> all = postings(number((MemberId) given[0]));
                yield LongStream.rangeClosed((long) given[1], (long) given[2])
                        .<Found>mapToObj(place -> new Found.Sound(all.get((int) place - 1)))
                        .toList();
            }
            case "all" -> {
                int next = given[0] == null
                        ? 0
                        : Integer.parseInt(((String) given[0]).substring("contribution:".length())) + 1;
                List<Found> page = new ArrayList<>();
                for (int i = next; i < Math.min(next + (int) given[1], POSTINGS); i++) {
                    page.add(new Found.Sound(postings(i / POSTINGS_OF_EACH).get(i % POSTINGS_OF_EACH)));
                }
                yield page;
            }
            default -> throw new IllegalStateException(method);
        };
    }

    private static @Nullable Object heads(String method, Object[] given) {
        return switch (method) {
            case "find" -> new Head(bookOf(number((MemberId) given[0])), 1);
            case "members" -> {
                int next = given[0] instanceof MemberId after ? number(after) + 1 : 0;
                yield IntStream.range(next, Math.min(next + (int) given[1], MEMBERS))
                        .mapToObj(ProofBenchmark::member)
                        .toList();
            }
            case "sequences" -> {
                Map<MemberId, Long> counted = new HashMap<>();
                ((Collection<?>) given[0]).forEach(each -> counted.put((MemberId) each, (long) POSTINGS_OF_EACH));
                yield counted;
            }
            default -> throw new IllegalStateException(method);
        };
    }

    private static MemberId member(int number) {
        return new MemberId(new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    private static int number(MemberId member) {
        return (int) member.value().getLeastSignificantBits();
    }

    private static List<Posting> postings(int number) {
        List<Posting> postings = new ArrayList<>();
        Book book = Book.empty(member(number));
        for (int i = 0; i < POSTINGS_OF_EACH; i++) {
            Posting posting = book.next(credit(number * POSTINGS_OF_EACH + i, i), BOOKED_AT);
            postings.add(posting);
            book = book.after(posting);
        }
        return postings;
    }

    private static Book bookOf(int number) {
        Book book = Book.empty(member(number));
        for (Posting posting : postings(number)) {
            book = book.after(posting);
        }
        return book;
    }

    private static Entry.Credit credit(int id, int month) {
        return new Entry.Credit(
                CreditKind.CONTRIBUTION,
                YearMonth.of(2026, 1).plusMonths(month),
                Rupiah.of(300_000L + id),
                "%08d".formatted(id));
    }

    /** The one proof, which is asked for. */
    private static final class OneRun implements ProofRuns {
        private ProofRun run = ProofRun.full(BOOKED_AT);

        @Override
        public void add(ProofRun requested) {
            run = requested;
        }

        @Override
        public boolean replace(ProofRun read, ProofRun next) {
            run = next;
            return true;
        }

        @Override
        public Optional<ProofRun> find(ProofId id) {
            return Optional.of(run);
        }

        @Override
        public List<ProofRun> open() {
            return run.state() == ProofRun.State.DONE ? List.of() : List.of(run);
        }

        @Override
        public Optional<ProofRun> lastFinished() {
            return Optional.of(run).filter(done -> done.state() == ProofRun.State.DONE);
        }

        @Override
        public Optional<ProofRun> lastFullFinished() {
            return lastFinished();
        }

        @Override
        public List<ProofRun> page(@Nullable ProofId before, int limit) {
            return List.of(run);
        }

        @Override
        public void forgetFinishedBefore(Instant instant) {}
    }

    /** Nothing is kept, as nothing is read again. */
    private static final class NoneProven implements ProvenBooks {
        @Override
        public Map<MemberId, ProvenBook> find(Collection<MemberId> members) {
            return Map.of();
        }

        @Override
        public void keep(Collection<ProvenBook> proven) {}

        @Override
        public void forget(Collection<MemberId> members) {}
    }
}
