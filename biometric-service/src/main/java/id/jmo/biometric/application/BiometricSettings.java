package id.jmo.biometric.application;

import id.jmo.biometric.model.RetentionPeriods;
import id.jmo.platform.photos.PhotoLimits;
import java.time.Duration;

/**
 * What an operator may set.
 *
 * @param sessionLifetime from opening a session to its end
 * @param judgeAgainAfter how long frames that could not be measured wait for the next attempt
 */
public record BiometricSettings(
        Duration sessionLifetime, PhotoLimits photo, RetentionPeriods pictures, Duration judgeAgainAfter) {}
