package id.jmo.biometric.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often one may fail, a person as well as a device: part of a policy. A photo to be taken again is no failure.
 *
 * @param waits time to wait after the first failure, the second and so on
 * @param lockAfter failures after which an officer must unlock
 * @param forgetAfter time since the last failure after which all are forgotten, unless locked
 */
public record AttemptRules(List<Duration> waits, int lockAfter, Duration forgetAfter) {

    /** Whether another try is open. */
    public sealed interface Standing {
        record Free() implements Standing {}

        record Wait(Duration remaining) implements Standing {}

        /** Only an officer opens it again. */
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
        if (failures.count() == 0 || areForgotten(failures, now)) {
            return new Standing.Free();
        }
        Duration remaining = Duration.between(now, failures.lastAt().plus(waits.get(failures.count() - 1)));
        return remaining.isPositive() ? new Standing.Wait(remaining) : new Standing.Free();
    }

    /** @param together whom one failed together with */
    public Failures another(Failures before, Set<String> together, Instant now) {
        boolean fresh = before.count() < lockAfter && areForgotten(before, now);
        Set<String> all = new HashSet<>(together);
        if (!fresh) {
            all.addAll(before.together());
        }
        return new Failures(fresh ? 1 : before.count() + 1, now, all);
    }

    private boolean areForgotten(Failures failures, Instant now) {
        return !failures.lastAt().plus(forgetAfter).isAfter(now);
    }

    /**
     * How often somebody has failed, and when last.
     *
     * @param together a member's devices, and a device's members: all that had a part in a failure that counts
     */
    public record Failures(int count, Instant lastAt, Set<String> together) {
        public static final Failures NONE = new Failures(0, Instant.EPOCH, Set.of());

        public Failures {
            together = Set.copyOf(together);
        }

        /** The same failures, but for the part that this one had in them. */
        public Failures without(String one) {
            Set<String> others = new HashSet<>(together);
            others.remove(one);
            return new Failures(count, lastAt, others);
        }
    }
}
