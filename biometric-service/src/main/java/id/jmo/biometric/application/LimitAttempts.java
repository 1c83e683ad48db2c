package id.jmo.biometric.application;

import id.jmo.biometric.model.AttemptRules;
import id.jmo.biometric.model.AttemptRules.Failures;
import id.jmo.biometric.model.AttemptRules.Standing;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.Reason;
import id.jmo.biometric.model.Selfie;
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
        AttemptRules rules = rules();
        Standing worst = new Standing.Free();
        for (String who : names(member, device)) {
            worst = worse(worst, rules.standing(attempts.of(who), now));
        }
        return worst;
    }

    void judged(Session session, Verdict verdict) {
        switch (verdict) {
            // Not the device's: whoever matches on it says nothing about the others who failed on it.
            case MATCH -> attempts.change(name(session.memberId()), rules()::matched);
            case NO_MATCH, LIVENESS_FAILED -> failed(session);
            case REVIEW, RETAKE, UNAVAILABLE -> {
                // Says nothing against the person.
            }
        }
    }

    /**
     * What is judged while the member or the device is locked goes to an officer, whatever it resembles: neither the claim's
     * course nor its reasons reveal which of several selfies matched.
     */
    Selfie asFarAsLockAllows(Session session, Selfie selfie) {
        return standing(session.memberId(), session.device()) instanceof Standing.Locked
                ? selfie.toBeReviewed(Reason.ATTEMPTS_LOCKED)
                : selfie;
    }

    void failed(Session session) {
        Instant now = clock.instant();
        AttemptRules rules = rules();
        Set<String> all = Set.copyOf(names(session.memberId(), session.device()));
        for (String who : all) {
            Set<String> others = new HashSet<>(all);
            others.remove(who);
            attempts.change(who, before -> rules.another(before, others, now));
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
            if (!attempts.of(device).together().contains(name)) {
                continue;
            }
            Failures after = attempts.change(device, failures -> failures.withoutIdentified(name, now));
            if (after.together().isEmpty()) {
                attempts.recordRelease(device, officer, reason, now);
                released++;
            } else {
                kept++;
            }
        }
        attempts.change(name, _ -> new Failures(0, now, Set.of()));
        attempts.recordRelease(name, officer, reason, now);
        return new Released(released, kept);
    }

    private AttemptRules rules() {
        return policies.on(Jakarta.dateOf(clock.instant())).attempts();
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
