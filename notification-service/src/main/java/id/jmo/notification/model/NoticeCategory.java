package id.jmo.notification.model;

import id.jmo.platform.values.Language;
import java.util.Map;
import java.util.Set;

/**
 * A kind of notices for which members choose channels together.
 *
 * @param name small letters and hyphens, such as {@code claim}
 * @param title as members read it
 * @param always channels that cannot be switched off
 * @param oneOf at least one of these stays on; empty if none has to
 * @param defaults the channels until the member chooses
 * @param promotional whether it is sent with consent only, and every mail carries a link that ends it
 */
public record NoticeCategory(
        String name,
        Map<Language, String> title,
        Set<Channel> always,
        Set<Channel> oneOf,
        Set<Channel> defaults,
        boolean promotional) {

    public NoticeCategory {
        title = Map.copyOf(title);
        always = Set.copyOf(always);
        oneOf = Set.copyOf(oneOf);
        defaults = Set.copyOf(defaults);
    }
}
