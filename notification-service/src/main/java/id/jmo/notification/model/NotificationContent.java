package id.jmo.notification.model;

import java.util.Map;

/**
 * What a notification says, in no language yet.
 *
 * @param template the name of the notice, such as {@code claim-approved}
 * @param facts the template's variables by name
 */
public record NotificationContent(String template, Map<String, Fact> facts) {

    public NotificationContent {
        facts = Map.copyOf(facts);
    }
}
