package id.jmo.claim.jobs;

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
class DeadlineJob {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineJob.class);

    private final WatchDeadlines watchDeadlines;

    DeadlineJob(WatchDeadlines watchDeadlines) {
        this.watchDeadlines = watchDeadlines;
    }

    /** A store that is away is the health check's business; the next look comes anyway. */
    @Scheduled(fixedDelayString = "${jmo.claim.deadline-check-interval}", initialDelayString = "PT5S")
    void run() {
        try {
            watchDeadlines.run();
        } catch (DataAccessException storeIsAway) {
            LOG.warn(
                    "The deadlines could not be looked at: {}",
                    storeIsAway.getClass().getSimpleName());
        }
    }
}
