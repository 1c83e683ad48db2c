package id.jmo.biometric.model;

import java.time.Duration;

/**
 * How long the pictures of a session are kept. Scores stay.
 *
 * @param unclaimed after the session's end, for a selfie that no claim has used
 * @param review at most, while an officer may have to look
 * @param decided after the decision about the claim
 * @param hashes for the hashes of frames, by which a frame sent in another session is recognised
 */
public record RetentionPeriods(Duration unclaimed, Duration review, Duration decided, Duration hashes) {}
