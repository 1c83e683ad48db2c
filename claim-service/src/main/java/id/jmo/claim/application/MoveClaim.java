package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimLifecycle;
import id.jmo.claim.model.ClaimRules;
import id.jmo.claim.model.ClaimState;
import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.DecisionContext;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.observability.LogContext;
import id.jmo.platform.tracking.ChangeNotifier;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a trigger to a claim: gathers the context, lets {@link ClaimLifecycle} decide, stores the result, and notifies
 * and measures. Every use case that moves a claim goes through here.
 */
@UseCase
public class MoveClaim {

    private static final Logger LOG = LoggerFactory.getLogger(MoveClaim.class);

    private final Claims claims;
    private final Payments payments;
    private final ClaimRules rules;
    private final ChangeNotifier changes;
    private final ClaimMetrics metrics;
    private final Clock clock;

    MoveClaim(
            Claims claims,
            Payments payments,
            ClaimRules rules,
            ChangeNotifier changes,
            ClaimMetrics metrics,
            Clock clock) {
        this.claims = claims;
        this.payments = payments;
        this.rules = rules;
        this.changes = changes;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Applies a person's command or a deadline.
     *
     * @return empty if there is no such claim
     */
    Optional<Decision> move(ClaimId id, ClaimTrigger trigger) {
        try (LogContext about = LogContext.about(id)) {
            return decide(id, trigger).map(Claims.Decided::decision);
        }
    }

    /**
     * Applies another service's event. One that is not allowed is counted and logged and changes nothing; it is no error
     * that a redelivery could heal.
     */
    void applyEvent(ClaimId id, ClaimTrigger event) {
        try (LogContext about = LogContext.about(id)) {
            Optional<Claims.Decided> decided = decide(id, event);
            if (decided.isEmpty()) {
                unexpected(event, "NO_CLAIM");
            } else if (decided.get().decision() instanceof Decision.NotAllowed) {
                unexpected(event, decided.get().before().state().status().name());
            }
        }
    }

    private Optional<Claims.Decided> decide(ClaimId id, ClaimTrigger trigger) {
        Optional<Claims.Decided> decided =
                claims.change(id, claim -> ClaimLifecycle.decide(claim, trigger, contextFor(claim.member())));
        decided.ifPresent(done -> follow(done.before(), done.decision()));
        return decided;
    }

    private void unexpected(ClaimTrigger event, String state) {
        String name = event.getClass().getSimpleName();
        LOG.warn("Event {} not allowed in state {}", name, state);
        metrics.unexpected(name, state);
    }

    DecisionContext contextFor(MemberId member) {
        // In whole milliseconds, as the store keeps it: what is answered now and what is read later is the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new DecisionContext(rules, now, () -> payments.of(member), PayoutId.next());
    }

    private void follow(Claim before, Decision decision) {
        if (!(decision instanceof Decision.Moved moved)) {
            return;
        }
        changes.changed(before.id());
        if (moved.claim().state() instanceof ClaimState.Completed completed) {
            Duration taken = Duration.between(before.submittedAt(), completed.completedAt());
            metrics.completed(taken, !completed.completedAt().isAfter(before.payBy()));
        } else if (before.isOpen() && !moved.claim().isOpen()) {
            metrics.endedUnpaid(moved.claim().state().status());
        }
    }
}
