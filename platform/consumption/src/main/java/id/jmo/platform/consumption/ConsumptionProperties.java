package id.jmo.platform.consumption;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are consumed.
 *
 * @param consumers how many Kafka consumers share the partitions in this instance
 * @param parallel how many aggregates' events are handled at the same time
 * @param attempts how often an event is tried before it becomes a dead letter
 * @param firstPause before the second attempt; doubles with each further one
 * @param retryBudget how long the failing events of one key may delay the others of their batch, attempts and pauses
 *     together. An event that fails after that becomes a dead letter without a further attempt, and so do the events
 *     of the key that follow it in the batch
 * @param maxPollInterval after how long without a poll Kafka gives this instance's partitions to another; a batch is
 *     interrupted after half of it
 * @param storeRetry how long to wait before events are redelivered when the store is unavailable
 * @param decidedLettersKept how long a dead letter stays in the store after it was replayed or discarded; longer than on its
 *     topic, so that one that is read anew from there is still known
 */
@ConfigurationProperties("jmo.consumption")
record ConsumptionProperties(
        @DefaultValue("2") int consumers,
        @DefaultValue("32") int parallel,
        @DefaultValue("4") int attempts,
        @DefaultValue("200ms") Duration firstPause,
        @DefaultValue("3s") Duration retryBudget,
        @DefaultValue("5m") Duration maxPollInterval,
        @DefaultValue("1s") Duration storeRetry,
        @DefaultValue("90d") Duration decidedLettersKept) {}
