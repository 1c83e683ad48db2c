package id.jmo.account.jobs;

import id.jmo.account.application.kpj.WatchMergers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks again for steps of mergers that take too long, at an interval. */
@Component
class MergerWatchJob {

    private static final Logger LOG = LoggerFactory.getLogger(MergerWatchJob.class);

    private final WatchMergers watch;

    MergerWatchJob(WatchMergers watch) {
        this.watch = watch;
    }

    /** An unavailable store shows in the health check; the next run follows anyway. */
    @Scheduled(fixedDelayString = "${jmo.mergers.poll}", initialDelayString = "PT5S")
    void run() {
        try {
            watch.run();
        } catch (DataAccessException storeUnavailable) {
            LOG.warn(
                    "Mergers could not be watched: {}",
                    storeUnavailable.getClass().getSimpleName());
        }
    }
}
