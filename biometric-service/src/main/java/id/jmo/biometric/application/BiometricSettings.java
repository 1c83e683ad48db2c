package id.jmo.biometric.application;

import id.jmo.biometric.model.PhotoLimits;
import id.jmo.biometric.model.PictureKeeping;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may set.
 *
 * @param sessionLifetime from opening a session to its end
 * @param photo what a photo may weigh
 * @param pictures how long pictures are kept
 * @param judgeAgainAfter how long frames that could not be measured rest before the engine is asked again
 */
@ConfigurationProperties("jmo.biometric")
public record BiometricSettings(
        Duration sessionLifetime, PhotoLimits photo, PictureKeeping pictures, Duration judgeAgainAfter) {}
