package id.jmo.platform.conversation;

import id.jmo.platform.values.Confidential;
import java.time.Instant;

/**
 * A message of a case's conversation. It is never changed.
 *
 * @param author the subject of the author's token
 * @param text plain text, as written: markup in it has no meaning
 */
public record Message(MessageId messageId, Sender from, String author, Confidential text, Instant at) {

    /** In what part somebody writes. */
    public enum Sender {
        /** The one whose case it is, or who reported it. */
        REPORTER,
        /** An officer, to the reporter. */
        OFFICER,
        /** An officer, to officers alone. */
        NOTE;

        /** Whether only officers may read it. */
        public boolean isInternal() {
            return this == NOTE;
        }
    }
}
