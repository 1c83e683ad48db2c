package id.jmo.biometric.application;

import id.jmo.biometric.model.AttemptRules;
import id.jmo.biometric.model.AttemptRules.Failures;
import id.jmo.biometric.model.AttemptRules.Standing;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verdict;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Delays the next attempt longer after each failure, for the member as well as the device, until an officer must unlock. */
@UseCase
public class LimitAttempts {

    private final Attempts attempts;
    private final PolicyBook policies;
    private final Clock clock;

    LimitAttempts(Attempts attempts, PolicyBook policies, Clock clock) {
        this.attempts = attempts;
        this.policies = policies;
        this.clock = clock;
    }

    /** The worse standing of the two. */
    public Standing standing(MemberId member, Optional<String> device) {
        Instant now = clock.instant();
        AttemptRules rules = policies.on(Jakarta.dateOf(now)).attempts();
        Standing worst = new Standing.Free();
        for (String who : names(member, device)) {
            worst = worse(worst, rules.standing(attempts.of(who), now));
        }
        return worst;
    }

    void judged(Session session, Verdict verdict) {
        switch (verdict) {
            case MATCH -> names(session.memberId(), session.device()).forEach(attempts::reset);
            case NO_MATCH, LIVENESS_FAILED -> failed(session);
            case REVIEW, RETAKE, UNAVAILABLE -> {
                // Says nothing against the person.
            }
        }
    }

    void failed(Session session) {
        Instant now = clock.instant();
        AttemptRules rules = policies.on(Jakarta.dateOf(now)).attempts();
        Set<String> all = Set.copyOf(names(session.memberId(), session.device()));
        for (String who : all) {
            Set<String> others = new HashSet<>(all);
            others.remove(who);
            attempts.keep(who, rules.another(attempts.of(who), others, now));
        }
    }

    /** @param devicesKept devices that stay limited until an officer has identified everybody who failed on them */
    public record Released(int devicesReleased, int devicesKept) {}

    /**
     * An officer has identified the member: the member's failures are reset, on the devices too. A device on which others
     * failed as well is released when an officer has identified the last of them.
     */
    public Released release(MemberId member, String officer, String reason) {
        Instant now = clock.instant();
        String name = name(member);
        int released = 0;
        int kept = 0;
        for (String device : attempts.of(name).together()) {
            Failures failures = attempts.of(device);
            if (failures.together().equals(Set.of(name))) {
                attempts.release(device, officer, reason, now);
                released++;
            } else if (failures.together().contains(name)) {
                attempts.keep(device, failures.without(name));
                kept++;
            }
        }
        attempts.release(name, officer, reason, now);
        return new Released(released, kept);
    }

    private static Standing worse(Standing one, Standing other) {
        return switch (one) {
            case Standing.Locked _ -> one;
            case Standing.Free _ -> other;
            case Standing.Wait(Duration remaining) ->
                switch (other) {
                    case Standing.Locked _ -> other;
                    case Standing.Free _ -> one;
                    case Standing.Wait(Duration longer) -> longer.compareTo(remaining) > 0 ? other : one;
                };
        };
    }

    private static List<String> names(MemberId member, Optional<String> device) {
        List<String> names = new ArrayList<>(List.of(name(member)));
        device.ifPresent(hash -> names.add("device:" + hash));
        return names;
    }

    private static String name(MemberId member) {
        return "member:" + member;
    }
}
