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
        record Sound(Posting posting) implements Found {}

        record Unreadable(String id, String why) implements Found {}
    }

    Outcome write(Posting posting);

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

    /** Passes on every posting booked at or after the instant, in chunks, in no order, in bounded memory. */
    void forEachChunk(Instant since, int size, Consumer<List<Found>> chunk);
}
