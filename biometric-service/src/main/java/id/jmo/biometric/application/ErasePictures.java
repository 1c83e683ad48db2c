package id.jmo.biometric.application;

import id.jmo.platform.values.VerificationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Erases the pictures that nobody needs any more; scores and hashes stay. */
@Service
public class ErasePictures {

    private static final int BATCH = 100;

    private final Verifications verifications;
    private final Clock clock;

    ErasePictures(Verifications verifications, Clock clock) {
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Erases all that is due and tells how many it was. */
    public int sweep() {
        Instant now = clock.instant();
        int erased = 0;
        List<VerificationId> due;
        do {
            due = verifications.withPicturesDue(now, BATCH);
            for (VerificationId id : due) {
                verifications.change(id, verification -> verification.erasePicture(now));
                erased++;
            }
        } while (due.size() == BATCH);
        return erased;
    }
}
