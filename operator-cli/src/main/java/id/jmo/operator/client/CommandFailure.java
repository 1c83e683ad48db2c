package id.jmo.operator.client;

import org.jspecify.annotations.Nullable;

/** Something that the person at the keyboard can fix; the message is one line that says what, and where to look. */
public class CommandFailure extends RuntimeException {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
