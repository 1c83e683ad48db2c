package id.jmo.biometric.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param kind who measures; where a vendor is, and its certificates, is under {@code jmo.partners.face-vendor}
 * @param maxConcurrent analyses that run at the same time; more than the machine has processors gains nothing
 * @param waiting analyses that may wait for their turn; whoever comes then is told to come again
 * @param queueTimeout how long one waits at most
 * @param longestSide pixels; larger photos are read with fewer
 */
@ConfigurationProperties("jmo.biometric.engine")
record EngineProperties(Kind kind, int maxConcurrent, int waiting, Duration queueTimeout, int longestSide) {

    enum Kind {
        /** The models in this process. */
        EMBEDDED,
        /** A vendor, over HTTP. */
        VENDOR
    }
}
