package id.jmo.biometric.config;

import id.jmo.biometric.application.BiometricSettings;
import id.jmo.biometric.model.RetentionPeriods;
import id.jmo.platform.photos.PhotoLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * @param policy the policy document
 * @param sessionLifetime from opening a session to its end
 * @param judgeAgainAfter how long frames that could not be measured wait for the next attempt
 */
@ConfigurationProperties("jmo.biometric")
record BiometricProperties(
        Resource policy,
        Duration sessionLifetime,
        PhotoLimits photo,
        RetentionPeriods pictures,
        Duration judgeAgainAfter) {

    BiometricSettings settings() {
        return new BiometricSettings(sessionLifetime, photo, pictures, judgeAgainAfter);
    }
}
