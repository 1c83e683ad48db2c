package id.jmo.platform.conversation;

import id.jmo.platform.values.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * The conversations of the service's cases. Who may read and write is the service's to decide; a reporter is never given
 * internal notes. A case is named by the text of its identifier.
 */
public interface Conversations {

    /** Who reads. */
    enum Reader {
        /** Sees no internal notes. */
        REPORTER,
        /** Sees everything. */
        OFFICER
    }

    /**
     * Adds a message to a case.
     *
     * @param text is normalised: one kind of line break, no space around it
     * @param author the subject of the author's token
     * @throws MessageRefused if the text is not accepted or there are too many messages
     */
    Message add(String caseId, Message.Sender from, String author, String text);

    /**
     * The messages in the order in which they were written.
     *
     * @param after the last one of the page before; empty for the first page
     */
    Page<Message> read(String caseId, Reader reader, Optional<MessageId> after, int limit);

    /** The case is closed: its conversation is erased when the retention period is over. */
    void caseClosed(String caseId, Instant at);

    /** The case is open again: its conversation stays, unless it is erased already. */
    void caseReopened(String caseId);

    /** Erases the conversation of a case at once; it takes no further messages. */
    void erase(String caseId);
}
