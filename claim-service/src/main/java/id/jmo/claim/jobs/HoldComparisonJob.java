package id.jmo.claim.jobs;

import id.jmo.claim.application.CompareHolds;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the ledger's holds compared with the claims once a day, and goes on with a comparison that was stopped. */
@Component
class HoldComparisonJob {

    private static final Logger LOG = LoggerFactory.getLogger(HoldComparisonJob.class);

    private final CompareHolds compareHolds;

    HoldComparisonJob(CompareHolds compareHolds) {
        this.compareHolds = compareHolds;
    }

    @Scheduled(cron = "${jmo.claim.hold-comparison}", zone = "Asia/Jakarta")
    void begin() {
        orWarn(compareHolds::begin);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goOn() {
        orWarn(compareHolds::goOn);
    }

    /** An unavailable store shows in the health check; an operator may start the comparison again. */
    private static void orWarn(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException storeUnavailable) {
            LOG.warn(
                    "The holds could not be compared: {}",
                    storeUnavailable.getClass().getSimpleName());
        }
    }
}
