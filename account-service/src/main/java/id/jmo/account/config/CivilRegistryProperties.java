package id.jmo.account.config;

import id.jmo.account.application.CheckCivilRegistry;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Checks with the civil registry and their repetition. Where the registry is, and how long one call may take, is under
 * {@code jmo.partners.civil-registry}.
 *
 * @param pollInterval how often due checks are polled for
 * @param lease how long one instance owns a check before another may take it
 * @param firstRetry wait after the first attempt without an answer; doubles each time
 * @param longestRetry the longest wait between attempts
 * @param maxConcurrent how many checks may be under way at the same time
 */
@ConfigurationProperties("jmo.civil-registry")
record CivilRegistryProperties(
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("8") int maxConcurrent) {

    CheckCivilRegistry.Terms terms() {
        return new CheckCivilRegistry.Terms(lease, new RetrySchedule(firstRetry, longestRetry));
    }
}
