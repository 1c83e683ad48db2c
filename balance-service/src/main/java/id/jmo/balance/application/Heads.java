package id.jmo.balance.application;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members' books as last summed up from the journal, and the events of their postings. */
public interface Heads {

    /**
     * A book as it was read.
     *
     * @param version of the stored document, for optimistic locking
     */
    record Head(Book book, long version) {}

    /** The book as summed up; the empty book if nothing was ever booked. It may lag behind the journal. */
    Head find(MemberId member);

    /**
     * The book as this instance has summed it up last, so it may lag further. Whoever books on it meets a place that is
     * taken.
     */
    Head lastKnown(MemberId member);

    /** As above, of many, by shared commands. */
    Map<MemberId, Head> lastKnownOf(Collection<MemberId> members);

    /**
     * Stores the book after its next posting and, in the same write, the posting's event; unless another writer has
     * already done so.
     *
     * @return the head as it is then, which includes the posting and may include later ones
     */
    Head advance(Head before, Posting next);

    /**
     * Stores many books, each after its next postings, with the events of all of them in the same write; by shared commands. A book
     * that another writer has changed since it was read is {@linkplain #advance advanced} by one posting after the other.
     */
    void advanceAll(List<Advance> advances);

    /** @param next the postings that follow the head, in order; at least one */
    record Advance(Head before, List<Traced> next) {

        public Advance {
            next = List.copyOf(next);
        }
    }

    /** @param trace as W3C {@code traceparent}, in which the posting was caused; null for the current one */
    record Traced(Posting posting, @Nullable String trace) {}

    /**
     * Publishes a posting's event again, with the member's balance as it is now, if somebody may still wait for it.
     * Consumers recognise the repetition by the id of the claim or merger.
     */
    void republish(Posting posting);

    /** How many postings each book counts; a member without a book is left out. */
    Map<MemberId, Long> sequences(Collection<MemberId> members);

    /**
     * The members who have a book, in the order of their ids.
     *
     * @param after whom the list begins; null at its beginning
     */
    List<MemberId> members(@Nullable MemberId after, int limit);
}
