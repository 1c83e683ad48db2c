package id.jmo.accident.jobs;

import id.jmo.accident.application.WatchDeadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks the deadlines of cases at an interval. */
@Component
class DeadlineJob {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineJob.class);

    private final WatchDeadlines watchDeadlines;

    DeadlineJob(WatchDeadlines watchDeadlines) {
        this.watchDeadlines = watchDeadlines;
    }

    /** An unavailable store shows in the health check; the next run follows anyway. */
    @Scheduled(fixedDelayString = "${jmo.accident.deadline-check-interval}", initialDelayString = "PT5S")
    void run() {
        try {
            watchDeadlines.run();
        } catch (DataAccessException storeUnavailable) {
            LOG.warn(
                    "The deadlines could not be checked: {}",
                    storeUnavailable.getClass().getSimpleName());
        }
    }
}
