package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.Resettable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements of the client's accounts, from the books, and wrong where somebody asked for it. */
@Component
class Statements implements Resettable {

    /**
     * A part of a statement.
     *
     * @param lines what fits a page, oldest first; a second may be split over pages
     * @param hasMore whether lines follow
     * @param sums of all lines asked for, on this page or not
     */
    record Part(List<StatementLine> lines, boolean hasMore, Sums sums) {}

    /** Entries and whole rupiah: out of the account, and into it. */
    record Sums(long debits, long debited, long credits, long credited) {
        static Sums of(List<StatementLine> lines) {
            long debits = lines.stream().filter(line -> line.amount() < 0).count();
            long debited = lines.stream()
                    .mapToLong(line -> Math.max(0, -line.amount()))
                    .sum();
            long credited =
                    lines.stream().mapToLong(line -> Math.max(0, line.amount())).sum();
            return new Sums(debits, debited, lines.size() - debits, credited);
        }
    }

    /** @param transactionId of the line, if the trouble is one of its own */
    private record Active(StatementTrouble trouble, String transactionId, Instant since) {}

    private final Ledger ledger;
    private final BankProperties properties;
    private final Clock clock;
    private final List<Active> troubles = new CopyOnWriteArrayList<>();

    Statements(Ledger ledger, BankProperties properties, Clock clock) {
        this.ledger = ledger;
        this.properties = properties;
        this.clock = clock;
    }

    void add(StatementTrouble trouble) {
        troubles.add(new Active(trouble, newNumber(), clock.instant()));
    }

    private static String newNumber() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }

    void forgetTroubles() {
        troubles.clear();
    }

    /**
     * The first page of the lines booked from one second to another, both included.
     *
     * @param after if it is among them, only those behind the line with this id
     */
    Part part(String account, Instant from, Instant to, @Nullable String after) {
        Instant before = to.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        List<StatementLine> all = lines(account, from, before);
        int begin = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).transactionId().equals(after)) {
                begin = i + 1;
            }
        }
        int end = Math.min(begin + properties.statementPage(), all.size());
        return new Part(all.subList(begin, end), end < all.size(), Sums.of(all));
    }

    /** All lines from one moment to another, the latter excluded, oldest first. */
    List<StatementLine> lines(String account, Instant from, Instant before) {
        // What the client never asked for leaves the account from which it pays.
        Stream<StatementLine> foreign =
                account.equals(properties.sourceAccount()) ? foreign(from, before) : Stream.empty();
        return Stream.concat(ledger.statement(account, from, before).stream().flatMap(this::withTroubles), foreign)
                .sorted(Comparator.comparing(StatementLine::bookedAt))
                .toList();
    }

    @Override
    public void reset() {
        forgetTroubles();
    }

    private Stream<StatementLine> withTroubles(StatementLine line) {
        List<StatementLine> lines = new ArrayList<>(List.of(line));
        for (Active active : troubles) {
            StatementTrouble trouble = active.trouble();
            if (trouble.isAbout(line)) {
                switch (trouble.trouble()) {
                    case MISSING_ENTRY -> lines.clear();
                    case WRONG_AMOUNT -> lines.replaceAll(each -> each.withAmount(given(trouble.amount())));
                    case WRONG_ACCOUNT -> lines.replaceAll(each -> each.withAccount(given(trouble.accountNumber())));
                    case DUPLICATE_ENTRY -> lines.add(line.withId(line.transactionId() + "D"));
                    case FOREIGN_ENTRY, FEE_ENTRY -> {
                        // A line of its own.
                    }
                }
            }
        }
        return lines.stream();
    }

    private Stream<StatementLine> foreign(Instant from, Instant before) {
        List<StatementLine> lines = new ArrayList<>();
        for (Active active : troubles) {
            StatementTrouble trouble = active.trouble();
            Instant bookedAt = Objects.requireNonNullElse(trouble.bookedAt(), active.since());
            boolean fee = trouble.trouble() == StatementTrouble.Kind.FEE_ENTRY;
            if ((fee || trouble.trouble() == StatementTrouble.Kind.FOREIGN_ENTRY)
                    && !bookedAt.isBefore(from)
                    && bookedAt.isBefore(before)) {
                lines.add(new StatementLine(
                        active.transactionId(),
                        bookedAt,
                        -given(trouble.amount()),
                        trouble.reference(),
                        null,
                        null,
                        null,
                        fee));
            }
        }
        return lines.stream();
    }

    private static <T> T given(@Nullable T field) {
        return Objects.requireNonNull(field);
    }
}
