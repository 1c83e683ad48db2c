package id.jmo.contribution.config;

import id.jmo.contribution.application.bill.PostContributions;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code jmo.bills}.
 *
 * @param postingPoll how often paid bills are polled for whose contributions are to be posted
 * @param postingLease as {@link PostContributions.Terms#lease()}
 * @param maxConcurrentPostings how many bills one instance posts at the same time
 * @param expiryPoll how often bills are looked for whose time is over
 */
@ConfigurationProperties("jmo.bills")
record BillProperties(
        @DefaultValue("PT1S") Duration postingPoll,
        @DefaultValue("PT1M") Duration postingLease,
        @DefaultValue("4") int maxConcurrentPostings,
        @DefaultValue("PT1M") Duration expiryPoll) {}
