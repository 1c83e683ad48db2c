package id.jmo.balance.application;

import id.jmo.balance.model.Posting;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The postings themselves, the truth of the ledger: written once, read often, never changed. */
public interface Journal {

    /** What became of an attempt to write. */
    enum Outcome {
        WRITTEN,
        /** A posting with this id is there already; nothing was written. */
        ALREADY_BOOKED,
        /** Another posting has taken this place in the book; nothing was written. */
        PLACE_TAKEN
    }

    /** A posting as it was found; one that was tampered with may not be readable. */
    sealed interface Found {

        String id();

        /** When it was booked, as far as it says so. */
        @Nullable
        Instant postedAt();

        record Sound(Posting posting) implements Found {
            @Override
            public String id() {
                return posting.id();
            }

            @Override
            public Instant postedAt() {
                return posting.postedAt();
            }
        }

        record Unreadable(String id, @Nullable Instant postedAt, String why) implements Found {}
    }

    Outcome write(Posting posting);

    /**
     * Writes postings of different books by shared commands, each for itself.
     *
     * @return those that were written; of the others the id or the place is taken
     */
    Set<Posting> writeAll(List<Posting> postings);

    Optional<Posting> find(MemberId member, String id);

    /** Of any member: the id of a credit may have been used for another. */
    List<Posting> findAll(Collection<String> ids);

    /**
     * Reserves the ids of credits that are to be written at once: they come from outside, and one that was used for a member
     * is used for no other.
     *
     * @return the ids that are another member's
     */
    Set<String> reserve(Map<String, MemberId> credits);

    /** The posting at this place of the member's book. */
    Optional<Posting> at(MemberId member, long sequence);

    /** The postings from one place of the book to another, both included, in order; what is missing is left out. */
    List<Found> range(MemberId member, long first, long last);

    /**
     * The postings of all books in the order of their ids.
     *
     * @param after which id the list begins; null at its beginning
     */
    List<Found> all(@Nullable String after, int limit);

    /**
     * The postings of all books that were booked at or after the instant, in the order of that time and then of their ids.
     *
     * @param after which id the list begins among those booked at the instant; null for all of them
     */
    List<Found> bookedSince(Instant since, @Nullable String after, int limit);

    /** Passes on every posting booked at or after the instant, in chunks, in no order, in bounded memory. */
    void forEachChunk(Instant since, int size, Consumer<List<Found>> chunk);
}
