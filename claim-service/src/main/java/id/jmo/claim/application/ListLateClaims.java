package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lists claims for an operator: the late ones, at which step and by how much, and those that only their member moves. */
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

    /** The claims that are not late, because their members have not named another account in time. */
    public Page<Claim> parked(@Nullable ClaimId cursor) {
        return Page.cut(claims.parked(cursor, PAGE + 1), PAGE, Claim::id);
    }

    private static Late late(Claim claim, Instant now) {
        Duration lateBy = claim.clock()
                .filter(clock -> clock.isOverdue(now))
                .map(clock -> Duration.between(clock.due(), now))
                .orElse(Duration.ZERO);
        return new Late(claim, lateBy, claim.isDeadlineRunning() && now.isAfter(claim.payBy()));
    }
}
