package id.jmo.biometric.model;

import java.time.Instant;

/** A picture with the time by which it must be gone. */
public record KeptPicture(Picture picture, Instant eraseAt) {

    KeptPicture until(Instant time) {
        return new KeptPicture(picture, time);
    }
}
