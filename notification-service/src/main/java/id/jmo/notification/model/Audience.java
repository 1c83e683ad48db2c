package id.jmo.notification.model;

import java.util.Set;

/**
 * Whom a campaign is for.
 *
 * @param segments such as {@code PU}; empty for all
 * @param activeOnly whether only members with an active membership are meant
 */
public record Audience(Set<String> segments, boolean activeOnly) {

    public Audience {
        segments = Set.copyOf(segments);
    }

    /** A member of whom we do not know it is not among those who are chosen by it. */
    public boolean includes(Contact contact) {
        Standing standing = contact.standing();
        return (segments.isEmpty() || segments.contains(standing.segment())) && (!activeOnly || standing.active());
    }
}
