package id.jmo.information.model.content;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whom a promo is for.
 *
 * @param segments the members of these segments; everybody, with or without a login, if there are none
 * @param activeOnly whether only members with an active membership are meant
 */
public record Audience(Set<AudienceSegment> segments, boolean activeOnly) {

    public static final Audience EVERYBODY = new Audience(Set.of(), false);

    public Audience {
        segments = segments.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(segments));
    }

    /** Whether readers who are not logged in belong to it. */
    public boolean isEverybody() {
        return segments.isEmpty() && !activeOnly;
    }

    public boolean includes(AudienceMember member) {
        boolean segment = segments.isEmpty() || member.segment() != null && segments.contains(member.segment());
        return segment && (!activeOnly || member.active());
    }
}
