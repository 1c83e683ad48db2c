package id.jmo.platform.application;

import java.util.regex.Pattern;

/**
 * An event to publish together with the change that caused it.
 *
 * @param type the CloudEvents type with its version, such as {@code id.jmo.claim.submitted.v1}
 * @param data the payload: a record of the publishing service, written as the suite's event JSON, in which personal data
 *     is encrypted
 */
public record Event(String type, Object data) {

    private static final Pattern TYPE = Pattern.compile("id\\.jmo(\\.[a-z]+(-[a-z]+)*){2,}\\.v\\d+");

    /** @throws IllegalArgumentException if the type has another form */
    public Event {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Not an event type of the suite: " + type);
        }
    }
}
