package id.jmo.platform.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param takeOverAfter the age from which a command in flight counts as abandoned by a dead instance; longer than the
 *     gateway waits for an answer, and not longer than a member does
 * @param keep how long a response is stored
 */
@ConfigurationProperties("jmo.idempotency")
record IdempotencyProperties(
        @DefaultValue("30s") Duration takeOverAfter,
        @DefaultValue("24h") Duration keep) {}
