package id.jmo.notification.application;

import id.jmo.notification.model.Campaign;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All campaigns, running and done. */
public interface Campaigns {

    /** Has no effect if it is there already, however far it got. */
    void start(Campaign campaign);

    /** Those whose next page is due, longest due first. */
    List<Campaign> due(Instant now, int limit);

    /** Replaces a campaign unless it has changed; true if it was replaced. */
    boolean replace(Campaign before, Campaign after);

    /**
     * The newest first.
     *
     * @param before only those that began with an earlier event than this one's
     */
    List<Campaign> newest(Optional<String> before, int limit);
}
