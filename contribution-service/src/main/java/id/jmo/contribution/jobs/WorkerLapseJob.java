package id.jmo.contribution.jobs;

import id.jmo.contribution.application.worker.LapseWorkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Records who is inactive, at an interval. */
@Component
class WorkerLapseJob {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLapseJob.class);

    private final LapseWorkers lapse;

    WorkerLapseJob(LapseWorkers lapse) {
        this.lapse = lapse;
    }

    /** An unavailable store shows in the health check; the next run follows anyway. */
    @Scheduled(fixedDelayString = "${jmo.independent-workers.lapse-poll}", initialDelayString = "PT5S")
    void run() {
        try {
            lapse.run();
        } catch (DataAccessException storeUnavailable) {
            LOG.warn(
                    "Inactive workers could not be recorded: {}",
                    storeUnavailable.getClass().getSimpleName());
        }
    }
}
