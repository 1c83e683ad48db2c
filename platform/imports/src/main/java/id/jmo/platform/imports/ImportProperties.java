package id.jmo.platform.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxConcurrent how many imports an instance works on at the same time
 * @param pollInterval how often imports that are due are looked for
 * @param lease how long an import is left to an instance that does not go on with it; longer than one batch takes
 * @param retryAfter the pause after a failure
 * @param maxAttempts how often in a row an import may fail to go on before it is given up
 * @param keep how long the record and the faults of an import are kept after its end; the file goes with its end
 * @param erasureInterval how often those whose time is over are looked for
 */
@ConfigurationProperties("jmo.imports")
record ImportProperties(
        @DefaultValue("2") int maxConcurrent,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue("120") int maxAttempts,
        @DefaultValue("90d") Duration keep,
        @DefaultValue("10m") Duration erasureInterval) {}
