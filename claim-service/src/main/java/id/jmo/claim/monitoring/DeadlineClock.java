package id.jmo.claim.monitoring;

import id.jmo.claim.application.WatchDeadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the deadlines looked at again and again. */
@Component
@EnableScheduling
class DeadlineClock {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineClock.class);

    private final WatchDeadlines watch;

    DeadlineClock(WatchDeadlines watch) {
        this.watch = watch;
    }

    /** A store that is away is the health check's business; the next look comes anyway. */
    @Scheduled(fixedDelayString = "${jmo.claim.look-at-deadlines-every}", initialDelayString = "PT5S")
    void tick() {
        try {
            watch.look();
        } catch (DataAccessException storeIsAway) {
            LOG.warn(
                    "The deadlines could not be looked at: {}",
                    storeIsAway.getClass().getSimpleName());
        }
    }
}
