package id.jmo.biometric.model;

import java.time.Duration;

/**
 * How long the pictures of a session are kept. Scores stay.
 *
 * @param unclaimed after the session's end, for a selfie that no claim has used
 * @param review at most, while an officer may have to look
 * @param decided after the decision about the claim
 * @param hashes for frames' hashes, by which a frame sent in another session is known
 */
public record PictureKeeping(Duration unclaimed, Duration review, Duration decided, Duration hashes) {}
