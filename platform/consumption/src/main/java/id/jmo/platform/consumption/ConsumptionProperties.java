package id.jmo.platform.consumption;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are taken in.
 *
 * @param consumers how many Kafka consumers share the partitions in this instance
 * @param parallel how many aggregates' events are handled at the same time
 * @param attempts how often an event is tried before it is set aside as a dead letter
 * @param firstPause before the second attempt; doubles with each further one
 * @param retryBudget how long the failing events of one key may hold up the others of their batch, attempts and pauses
 *     together. What fails after that is set aside at once, and what follows it in the batch goes after it
 * @param maxPollInterval after how long without a poll Kafka gives this instance's partitions to another; a batch is broken
 *     off after half of it
 * @param storeRetry how long to wait before asking again when the store is away, which is never the event's fault
 */
@ConfigurationProperties("jmo.consumption")
record ConsumptionProperties(
        @DefaultValue("2") int consumers,
        @DefaultValue("32") int parallel,
        @DefaultValue("4") int attempts,
        @DefaultValue("200ms") Duration firstPause,
        @DefaultValue("3s") Duration retryBudget,
        @DefaultValue("5m") Duration maxPollInterval,
        @DefaultValue("1s") Duration storeRetry) {}
