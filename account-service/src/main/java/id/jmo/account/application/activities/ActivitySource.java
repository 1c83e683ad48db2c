package id.jmo.account.application.activities;

import id.jmo.account.model.activities.Activity;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;

/** Something that knows activities of members. */
public interface ActivitySource {

    /**
     * Whose activities.
     *
     * @param login the subject of the member's tokens
     */
    record Owner(MemberId member, String login) {}

    /**
     * The latest that happened at that moment or before, in any order.
     *
     * @param atMost how many are of use; of the latest none may be missing
     */
    List<Activity> until(Instant moment, Owner owner, int atMost);
}
