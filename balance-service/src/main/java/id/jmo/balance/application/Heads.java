package id.jmo.balance.application;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** The members' books as last summed up from the journal, and the events that tell of each posting. */
public interface Heads {

    /** The book as summed up; the empty book if nothing was ever booked. It may lag behind the journal. */
    Book find(MemberId member);

    /**
     * Stores the book after the posting, and with it, in the same write, the event that tells of it. Does nothing if
     * the stored head is not the one before: then another writer has told of this posting already.
     */
    void advance(Posting posting, Book after);

    /**
     * Tells of a posting again, with what the member owns by now, if a claim may still wait for it. Whoever reads it a
     * second time knows it by the claim.
     */
    void tellAgain(Posting posting);

    /** How many postings each book counts; a member without a book is left out. */
    Map<MemberId, Long> sequences(Collection<MemberId> members);

    /** Hands over every member who has a book, in bounded memory. */
    void forEachMember(Consumer<MemberId> member);
}
