package id.jmo.biometric.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often a member or a device may fail: part of a policy. A photo to be taken again is no failure.
 *
 * @param waits time to wait after the first failure, the second and so on
 * @param lockAfter failures after which an officer must unlock
 * @param expireAfter time since the last failure after which all expire, unless locked
 */
public record AttemptRules(List<Duration> waits, int lockAfter, Duration expireAfter) {

    /** Whether another attempt is possible. */
    public sealed interface Standing {
        record Free() implements Standing {}

        record Wait(Duration remaining) implements Standing {}

        /** Only an officer can unlock. */
        record Locked() implements Standing {}
    }

    public AttemptRules {
        waits = List.copyOf(waits);
        if (lockAfter < 1 || waits.size() != lockAfter - 1) {
            throw new IllegalArgumentException("Decision policy: every failure before the lock must have its wait");
        }
    }

    public Standing standing(Failures failures, Instant now) {
        if (failures.count() >= lockAfter) {
            return new Standing.Locked();
        }
        if (failures.count() == 0 || areExpired(failures, now)) {
            return new Standing.Free();
        }
        Duration remaining = Duration.between(now, failures.lastAt().plus(waits.get(failures.count() - 1)));
        return remaining.isPositive() ? new Standing.Wait(remaining) : new Standing.Free();
    }

    /** @param together the device or the member that took part in the failure */
    public Failures another(Failures before, Set<String> together, Instant now) {
        boolean fresh = before.count() < lockAfter && areExpired(before, now);
        Set<String> all = new HashSet<>(together);
        if (!fresh) {
            all.addAll(before.together());
        }
        return new Failures(fresh ? 1 : before.count() + 1, now, all);
    }

    /** The selfie matched: failures are forgotten, unless they have locked, which an officer alone undoes. */
    public Failures matched(Failures before) {
        return before.count() >= lockAfter ? before : new Failures(0, before.lastAt(), before.together());
    }

    private boolean areExpired(Failures failures, Instant now) {
        return !failures.lastAt().plus(expireAfter).isAfter(now);
    }

    /**
     * The failures of a member or a device.
     *
     * @param together a member's devices, or a device's members: all that took part in a failure that counts
     */
    public record Failures(int count, Instant lastAt, Set<String> together) {
        public static final Failures NONE = new Failures(0, Instant.EPOCH, Set.of());

        public Failures {
            together = Set.copyOf(together);
        }

        /** Without a participant whom an officer has identified; none are left once all are identified. */
        public Failures withoutIdentified(String one, Instant now) {
            Set<String> others = new HashSet<>(together);
            others.remove(one);
            return others.isEmpty() ? new Failures(0, now, Set.of()) : new Failures(count, lastAt, others);
        }
    }
}
