package id.jmo.balance.application;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** The members' books as last summed up from the journal, and the events that tell of each posting. */
public interface Heads {

    /**
     * A book as it was read.
     *
     * @param version of what is stored, which tells whether somebody has written since
     */
    record Head(Book book, long version) {}

    /** The book as summed up; the empty book if nothing was ever booked. It may lag behind the journal. */
    Head find(MemberId member);

    /**
     * The book as this instance has summed it up last, so it may lag further. Whoever books on it meets a place that is
     * taken.
     */
    Head lastKnown(MemberId member);

    /**
     * Stores the book after its next posting, and with it, in the same write, the event that tells of it; unless
     * another writer has told of this posting already.
     *
     * @return the head as it is then, which includes the posting and may include later ones
     */
    Head advance(Head before, Posting next);

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
