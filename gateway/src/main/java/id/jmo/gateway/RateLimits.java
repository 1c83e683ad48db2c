package id.jmo.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Stream;

/**
 * A token bucket for each caller, in memory of a fixed size: nobody is forgotten for others who come. A bucket is one number,
 * the time at which it will be full again (the generic cell rate algorithm, ITU-T I.371). Each caller has a place in each of
 * two tables, where others may have theirs, and the less used one counts (a count-min sketch): one who keeps to the limit is
 * refused only if callers who exceed it share both places.
 */
final class RateLimits {

    private static final int LOCKS = 256;

    /** Odd, with its bits spread evenly. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Nobody can find out with whom an address or login shares its places. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    private final long nanosPerRequest;
    private final long nanosPerBurst;
    private final long start = System.nanoTime();
    private final AtomicLongArray first;
    private final AtomicLongArray second;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    RateLimits(GatewayProperties.Rate rate, int callers) {
        this(rate.burst(), rate.perSecond(), Duration.ofSeconds(1), callers);
    }

    /**
     * @param burst how many at once
     * @param share how many come back each {@code period}
     * @param callers how many at least have places of their own, at 32 bytes
     */
    RateLimits(int burst, int share, Duration period, int callers) {
        this.nanosPerRequest = period.toNanos() / share;
        this.nanosPerBurst = Math.multiplyExact(nanosPerRequest, burst);
        int places = 2 * Integer.highestOneBit(Math.max(1, callers));
        this.first = new AtomicLongArray(places);
        this.second = new AtomicLongArray(places);
    }

    /** How long the caller has to wait, or nothing if the request may pass. */
    Optional<Duration> take(String caller) {
        long hash = hash(caller);
        int inFirst = inFirst(hash);
        int inSecond = inSecond(hash);
        synchronized (locks[inFirst % LOCKS]) {
            long now = System.nanoTime() - start;
            long full = Math.max(now, Math.min(first.get(inFirst), second.get(inSecond))) + nanosPerRequest;
            long wait = full - nanosPerBurst - now;
            if (wait > 0) {
                return Optional.of(Duration.ofNanos(wait));
            }
            first.accumulateAndGet(inFirst, full, Math::max);
            second.accumulateAndGet(inSecond, full, Math::max);
            return Optional.empty();
        }
    }

    /** What the caller took counts no longer: they got nothing for it. */
    void giveBack(String caller) {
        long hash = hash(caller);
        first.addAndGet(inFirst(hash), -nanosPerRequest);
        second.addAndGet(inSecond(hash), -nanosPerRequest);
    }

    private int inFirst(long hash) {
        return (int) (hash & (first.length() - 1));
    }

    private int inSecond(long hash) {
        return (int) ((hash >>> 32) & (second.length() - 1));
    }

    private long hash(String caller) {
        long hash = seed;
        for (int i = 0; i < caller.length(); i++) {
            hash = (hash ^ caller.charAt(i)) * SPREAD;
            hash ^= hash >>> 32;
        }
        hash *= SPREAD;
        return hash ^ (hash >>> 29);
    }
}
