package id.jmo.claim.jobs;

import id.jmo.claim.application.CompareHolds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the ledger's holds with the claims, once a day. */
@Component
class HoldComparisonJob {

    private static final Logger LOG = LoggerFactory.getLogger(HoldComparisonJob.class);

    private final CompareHolds compareHolds;

    HoldComparisonJob(CompareHolds compareHolds) {
        this.compareHolds = compareHolds;
    }

    /** An unavailable store shows in the health check; an operator may start the comparison again. */
    @Scheduled(cron = "${jmo.claim.hold-comparison}", zone = "Asia/Jakarta")
    void run() {
        try {
            compareHolds.run();
        } catch (DataAccessException storeUnavailable) {
            LOG.warn(
                    "The holds could not be compared: {}",
                    storeUnavailable.getClass().getSimpleName());
        }
    }
}
