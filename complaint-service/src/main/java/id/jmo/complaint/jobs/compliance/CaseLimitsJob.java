package id.jmo.complaint.jobs.compliance;

import id.jmo.complaint.application.compliance.WatchCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Watches the limits of compliance cases at an interval. */
@Component
class CaseLimitsJob {

    private static final Logger LOG = LoggerFactory.getLogger(CaseLimitsJob.class);

    private final WatchCases watchCases;

    CaseLimitsJob(WatchCases watchCases) {
        this.watchCases = watchCases;
    }

    /** An unavailable store shows in the health check; the next run follows anyway. */
    @Scheduled(fixedDelayString = "${jmo.complaint.limit-check-interval}", initialDelayString = "PT5S")
    void run() {
        try {
            watchCases.run();
        } catch (DataAccessException storeUnavailable) {
            LOG.warn(
                    "The limits of compliance cases could not be checked: {}",
                    storeUnavailable.getClass().getSimpleName());
        }
    }
}
