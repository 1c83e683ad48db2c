package id.jmo.complaint.jobs;

import id.jmo.complaint.application.WatchLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Watches the limits of complaints at an interval. */
@Component
class LimitsJob {

    private static final Logger LOG = LoggerFactory.getLogger(LimitsJob.class);

    private final WatchLimits watchLimits;

    LimitsJob(WatchLimits watchLimits) {
        this.watchLimits = watchLimits;
    }

    /** An unavailable store shows in the health check; the next run follows anyway. */
    @Scheduled(fixedDelayString = "${jmo.complaint.limit-check-interval}", initialDelayString = "PT5S")
    void run() {
        try {
            watchLimits.run();
        } catch (DataAccessException storeUnavailable) {
            LOG.warn(
                    "The limits could not be checked: {}",
                    storeUnavailable.getClass().getSimpleName());
        }
    }
}
