package id.jmo.biometric.application;

import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;

/** Which session each frame was sent in, by the hash of its file. */
public interface FrameHashes {

    /**
     * Records the frames as this session's.
     *
     * @return false if one of them was sent in another session
     */
    boolean belongTo(VerificationId session, List<String> sha256, Instant eraseAt);

    /** Erases the hashes whose time is over. */
    void eraseDue(Instant now);
}
