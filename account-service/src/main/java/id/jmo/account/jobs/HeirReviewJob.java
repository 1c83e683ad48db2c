package id.jmo.account.jobs;

import id.jmo.account.application.heirs.RemindOfHeirs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds members of their heirs, at an interval. */
@Component
class HeirReviewJob {

    private static final Logger LOG = LoggerFactory.getLogger(HeirReviewJob.class);

    private final RemindOfHeirs remind;

    HeirReviewJob(RemindOfHeirs remind) {
        this.remind = remind;
    }

    /** An unavailable store shows in the health check; the next run follows anyway. */
    @Scheduled(fixedDelayString = "${jmo.heirs.poll}", initialDelayString = "PT5S")
    void run() {
        try {
            remind.run();
        } catch (DataAccessException storeUnavailable) {
            LOG.warn(
                    "Members could not be reminded of their heirs: {}",
                    storeUnavailable.getClass().getSimpleName());
        }
    }
}
