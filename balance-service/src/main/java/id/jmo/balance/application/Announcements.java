package id.jmo.balance.application;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Posting;
import java.util.Optional;

/** Puts a posting into the words that the other services read. */
public interface Announcements {

    /**
     * One event.
     *
     * @param type the CloudEvents type
     * @param data its body, a record that serialises to JSON
     */
    record Announcement(String type, Object data) {}

    /** The event that tells of the posting; none where it concerns nobody else. */
    Optional<Announcement> of(Posting posting, Book after);
}
