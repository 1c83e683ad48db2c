package id.jmo.balance.application;

import id.jmo.balance.application.Heads.Head;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.Posting;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a member's book and writes one entry after the other into it, under optimistic concurrency; those of several books at once
 * where they come together. It is the only writer.
 *
 * <p>The posting is written first and is the truth; then the head advances, with the event. If the process dies in
 * between, the next reader or writer rolls the head forward, one posting at a time, so that the event of each posting is
 * published once and in order. Two writers of one book compete for the same place; the loser reads and decides again.
 */
@UseCase
public class Ledger {

    /** What a command has done. */
    enum Outcome {
        BOOKED,
        /** The entry was in the ledger before. */
        ALREADY_BOOKED,
        /** The decision gave no entry. */
        NOTHING_TO_BOOK
    }

    /** @param head as it is afterwards */
    record Booking(Outcome outcome, Head head) {}

    private static final int MAX_ATTEMPTS = 200;
    /** How many postings are read at once. */
    private static final int CHUNK = 200;

    private final Journal journal;
    private final Heads heads;
    private final Clock clock;

    Ledger(Journal journal, Heads heads, Clock clock) {
        this.journal = journal;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * The member's book with all its postings.
     *
     * @throws LedgerContradiction if a posting does not continue the book
     */
    public Book current(MemberId member) {
        return rollForward(member).book();
    }

    /**
     * The postings of a book from its first to this one, in order.
     *
     * @throws LedgerContradiction if one of them cannot be read
     */
    List<Posting> postings(MemberId member, long last) {
        return LongStream.iterate(1, first -> first <= last, first -> first + CHUNK)
                .boxed()
                .flatMap(first -> range(member, first, Math.min(first + CHUNK - 1, last)).stream())
                .toList();
    }

    /**
     * The postings from one place of the book to another, both included, in order.
     *
     * @throws LedgerContradiction if one of them cannot be read
     */
    List<Posting> range(MemberId member, long first, long last) {
        return journal.range(member, first, last).stream()
                .map(found -> switch (found) {
                    case Journal.Found.Sound(Posting posting) -> posting;
                    case Journal.Found.Unreadable(String id, var _, String why) ->
                        throw new LedgerContradiction("Posting %s cannot be read: %s".formatted(id, why));
                })
                .toList();
    }

    Optional<Posting> find(MemberId member, String entryId) {
        return journal.find(member, entryId);
    }

    /** Lets the head include every posting of the member's book, publishing the events that are missing. */
    Head rollForward(MemberId member) {
        Head head = heads.find(member);
        while (true) {
            Optional<Posting> next = journal.at(member, head.book().sequence() + 1);
            if (next.isEmpty()) {
                return head;
            }
            head = heads.advance(head, next.get());
        }
    }

    /** Books the entry unless it is booked already. */
    Outcome book(MemberId member, Entry entry) {
        if (tryBookOptimistically(member, entry.id(), _ -> Optional.of(entry)).isPresent()) {
            return Outcome.BOOKED;
        }
        Head head = rollForward(member);
        return find(member, entry.id()).isPresent()
                ? Outcome.ALREADY_BOOKED
                : book(head, _ -> Optional.of(entry)).outcome();
    }

    /** @param trace as W3C {@code traceparent}, in which it is to be booked; null for the current one */
    record Order(MemberId member, Entry entry, @Nullable String trace) {}

    /**
     * Books many entries by shared commands: those of one member in their order, and none behind one that is not booked. Nothing but
     * the heads is read, as in {@link #tryBookOptimistically}.
     *
     * @return the places of those that were booked, which says nothing about the others
     */
    Set<Integer> tryBookAll(List<Order> orders) {
        Map<MemberId, Head> known =
                heads.lastKnownOf(orders.stream().map(Order::member).toList());
        Map<MemberId, BookInProgress> books = new LinkedHashMap<>();
        for (int place = 0; place < orders.size(); place++) {
            MemberId member = orders.get(place).member();
            books.computeIfAbsent(member, _ -> new BookInProgress(Objects.requireNonNull(known.get(member))))
                    .places
                    .add(place);
        }
        // A posting of a book is written when the one before it was: none may stand behind an empty place.
        while (books.values().stream().anyMatch(BookInProgress::goesOn)) {
            List<BookInProgress> going =
                    books.values().stream().filter(BookInProgress::goesOn).toList();
            List<Posting> next = new ArrayList<>();
            going.forEach(book -> nextOf(book, orders).ifPresent(next::add));
            Set<Posting> written = next.isEmpty() ? Set.of() : journal.writeAll(next);
            going.forEach(book -> book.settle(written, orders));
        }
        heads.advanceAll(books.values().stream()
                .filter(book -> !book.written.isEmpty())
                .map(book -> new Heads.Advance(book.before, book.written))
                .toList());
        return books.values().stream()
                .flatMap(book -> book.places.stream().limit(book.written.size()))
                .collect(Collectors.toSet());
    }

    private Optional<Posting> nextOf(BookInProgress book, List<Order> orders) {
        try {
            Entry entry = orders.get(book.place()).entry();
            book.next = book.after.next(entry, now());
            return Optional.of(book.next);
        } catch (LedgerContradiction perhapsOutdated) {
            book.next = null;
            return Optional.empty();
        }
    }

    /** A book while entries are booked together with those of other books. */
    private static final class BookInProgress {

        private final Head before;
        private final List<Integer> places = new ArrayList<>();
        private final List<Heads.Traced> written = new ArrayList<>();
        private Book after;
        private @Nullable Posting next;
        private boolean ended;

        private BookInProgress(Head before) {
            this.before = before;
            this.after = before.book();
        }

        boolean goesOn() {
            return !ended && written.size() < places.size();
        }

        int place() {
            return places.get(written.size());
        }

        void settle(Set<Posting> stored, List<Order> orders) {
            Posting posting = next;
            if (posting == null || !stored.contains(posting)) {
                ended = true;
                return;
            }
            after = after.after(posting);
            written.add(new Heads.Traced(posting, orders.get(place()).trace()));
        }
    }

    /** Books what the decision gives for the book; decides again whenever another writer was faster. */
    Booking book(Head known, Function<Book, Optional<Entry>> decision) {
        MemberId member = known.book().member();
        Head head = known;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Optional<Entry> entry = decision.apply(head.book());
            if (entry.isEmpty()) {
                return new Booking(Outcome.NOTHING_TO_BOOK, head);
            }
            Posting posting = next(head, entry.get());
            switch (journal.write(posting)) {
                case WRITTEN -> {
                    return new Booking(Outcome.BOOKED, heads.advance(head, posting));
                }
                case ALREADY_BOOKED -> {
                    return new Booking(Outcome.ALREADY_BOOKED, rollForward(member));
                }
                case PLACE_TAKEN -> head = rollForward(member);
            }
        }
        throw new IllegalStateException(
                "Other writers were faster %d times in the book of member %s".formatted(MAX_ATTEMPTS, member));
    }

    /**
     * Books without reading, on the book as this instance knows it: most often nobody else has written since. Had the
     * book gone on, the posting's place would be taken; were the entry booked, its id would be.
     *
     * @param entryId the decision must give this entry
     * @return the head afterwards; empty if nothing was booked, which says nothing about the entry
     */
    Optional<Head> tryBookOptimistically(MemberId member, String entryId, Function<Book, Optional<Entry>> decision) {
        Head known = heads.lastKnown(member);
        Optional<Entry> entry;
        try {
            entry = decision.apply(known.book());
        } catch (LedgerContradiction perhapsOutdated) {
            return Optional.empty();
        }
        return entry.filter(decided -> decided.id().equals(entryId))
                .map(decided -> next(known, decided))
                .filter(posting -> journal.write(posting) == Journal.Outcome.WRITTEN)
                .map(posting -> heads.advance(known, posting));
    }

    /** Publishes the event of a posting again, unless rolling the head forward publishes it for the first time. */
    void republish(Posting posting) {
        boolean published = heads.find(posting.member()).book().sequence() >= posting.sequence();
        rollForward(posting.member());
        if (published) {
            heads.republish(posting);
        }
    }

    private Posting next(Head head, Entry entry) {
        return head.book().next(entry, now());
    }

    /** The store keeps milliseconds; what is returned now must equal what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
