package id.jmo.contribution.jobs;

import id.jmo.contribution.application.bill.ExpireBills;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends bills whose time is over, at an interval. */
@Component
class BillExpiryJob {

    private static final Logger LOG = LoggerFactory.getLogger(BillExpiryJob.class);

    private final ExpireBills expire;

    BillExpiryJob(ExpireBills expire) {
        this.expire = expire;
    }

    /** An unavailable store shows in the health check; the next run follows anyway. */
    @Scheduled(fixedDelayString = "${jmo.bills.expiry-poll}", initialDelayString = "PT5S")
    void run() {
        try {
            expire.run();
        } catch (DataAccessException storeUnavailable) {
            LOG.warn("Bills could not be ended: {}", storeUnavailable.getClass().getSimpleName());
        }
    }
}
