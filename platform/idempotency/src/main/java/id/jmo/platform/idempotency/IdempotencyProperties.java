package id.jmo.platform.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param takeOverAfter how old a command in flight must be before we believe that whoever served it is dead; longer than
 *     any command takes
 * @param keep how long an answer is kept
 */
@ConfigurationProperties("jmo.idempotency")
record IdempotencyProperties(
        @DefaultValue("2m") Duration takeOverAfter,
        @DefaultValue("24h") Duration keep) {}
