package id.jmo.platform.topics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the broker keeps this service's topics. Each is said when a topic is created; nothing is left to the broker's defaults.
 *
 * @param partitions of a topic of facts
 * @param replicas how many brokers keep each message; 3 in production, 1 where there is one broker
 * @param minInSyncReplicas how many of them must have a message before it counts as published; 2 in production
 * @param deadLetterRetention how long a dead letter stays on its topic, from where it goes into the service's store; facts
 *     stay for ever
 * @param oneSuite whether a broker that the same service of another suite uses stops the start
 */
@ConfigurationProperties("jmo.topics")
record TopicProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("1") int minInSyncReplicas,
        @DefaultValue("30d") Duration deadLetterRetention,
        @DefaultValue("false") boolean oneSuite) {

    TopicProperties {
        if (minInSyncReplicas > replicas) {
            throw new IllegalArgumentException(
                    "jmo.topics.min-in-sync-replicas must not be more than jmo.topics.replicas");
        }
    }
}
