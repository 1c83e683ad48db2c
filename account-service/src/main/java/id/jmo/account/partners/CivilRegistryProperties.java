package id.jmo.account.partners;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the civil registry is asked. Where it is, and how long one call may take, is under {@code
 * jmo.partners.civil-registry}.
 *
 * @param apiKey our key with the registry
 * @param pollInterval how often open questions are looked for
 * @param lease how long one instance keeps a question before another may take it
 * @param firstRetry how long to wait after the first attempt without answer; doubles each time
 * @param longestRetry the longest wait between attempts
 * @param atOnce how many questions may be on their way at the same time
 */
@ConfigurationProperties("jmo.civil-registry")
record CivilRegistryProperties(
        String apiKey,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("8") int atOnce) {}
