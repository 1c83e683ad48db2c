package id.jmo.platform.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param takeOverAfter the age from which a command in flight counts as abandoned by a dead instance; longer than any
 *     command takes
 * @param keep how long a response is stored
 */
@ConfigurationProperties("jmo.idempotency")
record IdempotencyProperties(
        @DefaultValue("2m") Duration takeOverAfter,
        @DefaultValue("24h") Duration keep) {}
