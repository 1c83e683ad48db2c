package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lists late claims for an operator: at which step, and by how much. */
@UseCase
public class ListLateClaims {

    private static final int PAGE = 50;

    /**
     * @param lateBy how long the step is overdue; zero if only the payment deadline has passed
     * @param deadlineMissed whether the money should have been with the member by now
     */
    public record Late(Claim claim, Duration lateBy, boolean deadlineMissed) {}

    private final Claims claims;
    private final Clock clock;

    ListLateClaims(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    public Page<Late> list(@Nullable ClaimId cursor) {
        Instant now = clock.instant();
        return Page.cut(claims.late(now, cursor, PAGE + 1), PAGE, Claim::id).map(claim -> late(claim, now));
    }

    private static Late late(Claim claim, Instant now) {
        Duration lateBy = claim.clock()
                .filter(clock -> clock.isOverdue(now))
                .map(clock -> Duration.between(clock.due(), now))
                .orElse(Duration.ZERO);
        return new Late(claim, lateBy, claim.isDeadlineRunning() && now.isAfter(claim.payBy()));
    }
}
