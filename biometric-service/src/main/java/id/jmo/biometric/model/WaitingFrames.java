package id.jmo.biometric.model;

import java.time.Instant;
import java.util.List;

/**
 * Frames that wait until they can be measured. The pictures themselves are in the vault.
 *
 * @param captureSha256 of the frames as they were sent; also the name of the pictures in the vault
 * @param judgeAt when the next attempt is due
 */
public record WaitingFrames(String captureSha256, List<Taken> frames, Instant receivedAt, Instant judgeAt) {

    /** One frame without its picture. */
    public record Taken(FrameStep step, long takenAtMillis) {}

    public WaitingFrames {
        frames = List.copyOf(frames);
    }

    WaitingFrames triedAgainAt(Instant time) {
        return new WaitingFrames(captureSha256, frames, receivedAt, time);
    }
}
