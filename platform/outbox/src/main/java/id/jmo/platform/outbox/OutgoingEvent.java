package id.jmo.platform.outbox;

import java.util.regex.Pattern;

/**
 * A fact to publish with the change that made it true.
 *
 * @param type the CloudEvents type with its version, such as {@code id.jmo.claim.submitted.v1}
 * @param data what the fact says: a record of the publishing service, written with the suite's event JSON, in which
 *     personal data is encrypted
 */
public record OutgoingEvent(String type, Object data) {

    private static final Pattern FORM = Pattern.compile("id\\.jmo(\\.[a-z]+(-[a-z]+)*){2,}\\.v\\d+");

    public OutgoingEvent {
        if (!FORM.matcher(type).matches()) {
            throw new IllegalArgumentException("Not an event type of the suite: " + type);
        }
    }
}
