package id.jmo.biometric.persistence;

import id.jmo.biometric.application.ErasePictures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the pictures go that are due, again and again; two instances at once do no harm. */
@Component
class PictureSweep {

    private static final Logger LOG = LoggerFactory.getLogger(PictureSweep.class);

    private final ErasePictures erase;

    PictureSweep(ErasePictures erase) {
        this.erase = erase;
    }

    @Scheduled(
            initialDelayString = "${jmo.biometric.picture-sweep}",
            fixedDelayString = "${jmo.biometric.picture-sweep}")
    void sweep() {
        int erased = erase.sweep();
        if (erased > 0) {
            LOG.info("Erased the pictures of {} sessions", erased);
        }
    }
}
