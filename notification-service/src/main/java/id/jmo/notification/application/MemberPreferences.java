package id.jmo.notification.application;

import id.jmo.notification.model.Preferences;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How members want to be notified. */
public interface MemberPreferences {

    /** The defaults, if the member has chosen nothing. */
    Preferences of(MemberId member);

    /** Those of each of the members. */
    Map<MemberId, Preferences> ofAll(Collection<MemberId> members);

    /**
     * Keeps them in place of the earlier ones.
     *
     * @param nextDigest when the next digest is due; empty if the member wants none
     */
    void keep(Preferences preferences, Optional<Instant> nextDigest);

    /** Takes all channels from these categories, and changes nothing else; has no effect when repeated. */
    void silence(MemberId member, Collection<String> categories);

    /** The digests that are due, longest due first. */
    List<DigestDue> digestsDue(Instant now, int limit);

    /** Sets when the digest is due next, unless that has changed; true if it was set. */
    boolean moveDigest(DigestDue due, Instant next);

    /** A member whose digest is due. */
    record DigestDue(Preferences preferences, Instant dueAt) {}
}
