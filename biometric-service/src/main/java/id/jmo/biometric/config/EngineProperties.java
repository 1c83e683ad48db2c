package id.jmo.biometric.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param kind who measures; where a vendor is, and its certificates, is under {@code jmo.partners.face-vendor}
 * @param maxConcurrent analyses that run at the same time; more than the machine has processors gains nothing
 * @param queueCapacity analyses that may wait for their turn; further ones are rejected
 * @param queueTimeout longest time from queueing an analysis to its result
 * @param longestSide pixels; larger photos are reduced
 */
@ConfigurationProperties("jmo.biometric.engine")
public record EngineProperties(
        Kind kind, int maxConcurrent, int queueCapacity, Duration queueTimeout, int longestSide) {

    public enum Kind {
        /** The models in this process. */
        EMBEDDED,
        /** A vendor, over HTTP. */
        VENDOR
    }
}
