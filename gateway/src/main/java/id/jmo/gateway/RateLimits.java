package id.jmo.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** One token bucket for each caller, in memory. */
final class RateLimits {

    private final Bandwidth limit;
    private final Cache<String, Bucket> buckets;

    RateLimits(GatewayProperties.Rate rate, int callers) {
        this(rate.burst(), rate.perSecond(), Duration.ofSeconds(1), callers);
    }

    /** @param burst how many at once; each {@code period}, as many as {@code share} come back */
    RateLimits(int burst, int share, Duration period, int callers) {
        this.limit =
                Bandwidth.builder().capacity(burst).refillGreedy(share, period).build();
        // Forgotten only when it is full again, so that being forgotten gains nothing.
        Duration full = period.multipliedBy(1 + burst / share);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(full.plusMinutes(1))
                .build();
    }

    /** How long the caller has to wait, or nothing if the request may pass. */
    Optional<Duration> take(String caller) {
        Bucket bucket = buckets.get(caller, key -> fresh());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** What the caller took counts no longer: they got nothing for it. */
    void giveBack(String caller) {
        Bucket bucket = buckets.getIfPresent(caller);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    private Bucket fresh() {
        return Bucket.builder().addLimit(limit).build();
    }
}
