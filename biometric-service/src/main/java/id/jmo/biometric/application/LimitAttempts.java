package id.jmo.biometric.application;

import id.jmo.biometric.model.AttemptRules;
import id.jmo.biometric.model.AttemptRules.Standing;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verdict;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets whoever fails wait longer each time, the member as well as the device, until an officer must unlock. */
@Service
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
            case MATCH -> names(session.memberId(), session.device()).forEach(attempts::forget);
            case NO_MATCH, LIVENESS_FAILED -> failed(session);
            case REVIEW, RETAKE, UNAVAILABLE -> {
                // Says nothing against the person.
            }
        }
    }

    void failed(Session session) {
        Instant now = clock.instant();
        AttemptRules rules = policies.on(Jakarta.dateOf(now)).attempts();
        names(session.memberId(), session.device())
                .forEach(who -> attempts.keep(who, rules.another(attempts.of(who), now)));
    }

    /** An officer has made sure who the member is. */
    public void release(MemberId member, String officer, String reason) {
        attempts.release(name(member), officer, reason, clock.instant());
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
