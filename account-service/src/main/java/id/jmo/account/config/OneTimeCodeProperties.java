package id.jmo.account.config;

import id.jmo.account.model.onetimecode.CodePolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of one-time codes, as {@link CodePolicy} explains them.
 *
 * @param erasureInterval how often expired codes and counts are erased
 */
@ConfigurationProperties("jmo.one-time-codes")
record OneTimeCodeProperties(
        @DefaultValue("5m") Duration lifetime,
        @DefaultValue("5") int tries,
        @DefaultValue("60s") Duration resendAfter,
        @DefaultValue("5") int perAddress,
        @DefaultValue("100") int perNetwork,
        @DefaultValue("24h") Duration window,
        @DefaultValue("10m") Duration erasureInterval) {

    private static final double GREATEST_CHANCE = 1.0 / 10_000;

    OneTimeCodeProperties {
        double chance = new CodePolicy(lifetime, tries, resendAfter, perAddress, perNetwork, window).chanceOfGuessing();
        if (chance >= GREATEST_CHANCE) {
            throw new IllegalArgumentException(
                    "jmo.one-time-codes: tries and per-address let a guesser succeed with a chance of " + chance);
        }
    }

    CodePolicy policy() {
        return new CodePolicy(lifetime, tries, resendAfter, perAddress, perNetwork, window);
    }
}
