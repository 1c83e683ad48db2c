package id.jmo.platform.application;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event to publish together with the change that caused it.
 *
 * @param type the CloudEvents type with its version, such as {@code id.jmo.claim.submitted.v1}
 * @param data the payload: a record of the publishing service, written as the suite's event JSON, in which personal data
 *     is encrypted
 * @param trace the W3C {@code traceparent} that it continues; null for the trace in which it is stored
 */
public record Event(String type, Object data, @Nullable String trace) {

    private static final Pattern TYPE = Pattern.compile("id\\.jmo(\\.[a-z]+(-[a-z]+)*){2,}\\.v\\d+");

    /** @throws IllegalArgumentException if the type has another form */
    public Event {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Not an event type of the suite: " + type);
        }
    }

    /** In the trace in which it is stored. */
    public Event(String type, Object data) {
        this(type, data, null);
    }

    /** The same event in a trace of its own: of events that are stored together each has another cause. */
    public Event in(@Nullable String ownTrace) {
        return new Event(type, data, ownTrace);
    }
}
