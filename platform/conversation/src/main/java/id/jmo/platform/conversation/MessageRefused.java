package id.jmo.platform.conversation;

import java.util.Locale;

/** The message is not accepted, and why. Nothing of it is stored. */
public final class MessageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Fault {
        /** Nothing but space. */
        EMPTY,
        TOO_LONG,
        /** Control characters, or such as hide or turn others. */
        NOT_PLAIN,
        /** The case has as many messages as it may have. */
        TOO_MANY,
        /** The conversation of the case is erased. */
        ERASED;

        /** As in problem answers and message files: {@code message-too-long}. */
        public String code() {
            return "message-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Fault fault;

    public MessageRefused(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
