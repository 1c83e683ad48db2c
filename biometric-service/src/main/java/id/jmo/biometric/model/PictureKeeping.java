package id.jmo.biometric.model;

import java.time.Duration;

/**
 * How long the officer's copy of a selfie is kept. Scores and hashes stay.
 *
 * @param unclaimed after the session's end, for a selfie that no claim has used
 * @param review at most, while an officer may have to look
 * @param decided after the decision about the claim
 */
public record PictureKeeping(Duration unclaimed, Duration review, Duration decided) {}
