package id.jmo.biometric.jobs;

import id.jmo.biometric.application.ErasePictures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases the pictures whose time is over, at an interval; two instances may run concurrently. */
@Component
class PictureErasureJob {

    private static final Logger LOG = LoggerFactory.getLogger(PictureErasureJob.class);

    private final ErasePictures erase;

    PictureErasureJob(ErasePictures erase) {
        this.erase = erase;
    }

    @Scheduled(
            initialDelayString = "${jmo.biometric.picture-erasure-interval}",
            fixedDelayString = "${jmo.biometric.picture-erasure-interval}")
    void run() {
        int erased = erase.eraseDue();
        if (erased > 0) {
            LOG.info("Erased the pictures of {} sessions", erased);
        }
    }
}
