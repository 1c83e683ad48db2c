package id.jmo.account.partners;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Access to the civil registry and retries. Where it is, and how long one call may take, is under {@code
 * jmo.partners.civil-registry}.
 *
 * @param apiKey our key with the registry
 * @param pollInterval how often due checks are polled for
 * @param lease how long one instance owns a check before another may take it
 * @param firstRetry how long to wait after the first attempt without answer; doubles each time
 * @param longestRetry the longest wait between attempts
 * @param maxConcurrent how many checks may be under way at the same time
 */
@ConfigurationProperties("jmo.civil-registry")
record CivilRegistryProperties(
        String apiKey,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("8") int maxConcurrent) {}
