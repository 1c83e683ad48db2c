package id.jmo.payout.application;

import id.jmo.payout.application.reconciliation.ReconcileAgain;
import id.jmo.payout.model.BankFact;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutLifecycle;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.PayoutId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what the bank said of a payout otherwise than over its interface. Two operators agree before anything follows
 * from it; then it goes through the lifecycle as the bank's own answer would.
 */
@UseCase
public class RecordBankFact {

    /** What came of a request; all but {@link #DONE} have changed nothing. */
    public enum Outcome {
        DONE,
        NO_SUCH_PAYOUT,
        NO_SUCH_FACT,
        /** The day is in the future, or before the payout was ordered. */
        IMPOSSIBLE_DAY,
        /** The payout is in a state in which this cannot be. */
        NOT_POSSIBLE,
        /** A later payout of the same cause is open or paid: the fact belongs to that one. */
        LATER_PAYOUT,
        /** Another fact waits for its second operator. */
        ANOTHER_IS_OPEN,
        /** Who recorded a fact does not decide about it. */
        SAME_OPERATOR
    }

    private static final Logger LOG = LoggerFactory.getLogger(RecordBankFact.class);

    private final Payouts payouts;
    private final PayoutLifecycle lifecycle;
    private final ReconcileAgain reconcile;
    private final Clock clock;

    RecordBankFact(Payouts payouts, PayoutLifecycle lifecycle, ReconcileAgain reconcile, Clock clock) {
        this.payouts = payouts;
        this.lifecycle = lifecycle;
        this.reconcile = reconcile;
        this.clock = clock;
    }

    /** @param id of the fact; the same id again is the same fact and changes nothing */
    public Outcome record(
            PayoutId payout,
            UUID id,
            BankFact.Outcome outcome,
            LocalDate occurredOn,
            String evidence,
            String operator) {
        return decide(payout, current -> {
            if (fact(current, id).isPresent()) {
                return Decided.to(
                        PayoutLifecycle.recorded(current, fact(current, id).get()));
            }
            if (occurredOn.isAfter(Jakarta.today(clock))
                    || occurredOn.isBefore(Jakarta.dateOf(current.order().orderedAt()))) {
                return Decided.not(Outcome.IMPOSSIBLE_DAY, current);
            }
            if (current.openBankFact().isPresent()) {
                return Decided.not(Outcome.ANOTHER_IS_OPEN, current);
            }
            return obstacle(current, outcome)
                    .map(obstacle -> Decided.not(obstacle, current))
                    .orElseGet(() -> Decided.to(PayoutLifecycle.recorded(
                            current, new BankFact(id, outcome, occurredOn, evidence, operator, now(), null))));
        });
    }

    public Outcome confirm(PayoutId payout, UUID id, String operator) {
        AtomicReference<Optional<LocalDate>> day = new AtomicReference<>(Optional.empty());
        Outcome confirmed = decideAbout(payout, id, operator, (current, fact) -> {
            day.set(Optional.of(fact.occurredOn()));
            return obstacle(current, fact.outcome())
                    .map(obstacle -> Decided.not(obstacle, current))
                    .orElseGet(() -> Decided.to(lifecycle.confirmed(current, fact, operator, now())));
        });
        if (confirmed == Outcome.DONE) {
            // The statement of that day must show it; if it does not, that is a difference.
            day.get().ifPresent(reconcile::reconcile);
        }
        return confirmed;
    }

    public Outcome reject(PayoutId payout, UUID id, String operator) {
        return decideAbout(
                payout,
                id,
                operator,
                (current, fact) -> Decided.to(PayoutLifecycle.rejected(current, fact, operator, now())));
    }

    private interface Verdict {
        Decided on(Payout current, BankFact fact);
    }

    private Outcome decideAbout(PayoutId payout, UUID id, String operator, Verdict verdict) {
        return decide(payout, current -> {
            Optional<BankFact> fact =
                    current.openBankFact().filter(open -> open.id().equals(id));
            if (fact.isEmpty()) {
                return Decided.not(Outcome.NO_SUCH_FACT, current);
            }
            if (fact.get().recordedBy().equals(operator)) {
                return Decided.not(Outcome.SAME_OPERATOR, current);
            }
            return verdict.on(current, fact.get());
        });
    }

    private record Decided(Outcome outcome, PayoutLifecycle.Step step) {
        static Decided to(PayoutLifecycle.Step step) {
            return new Decided(Outcome.DONE, step);
        }

        static Decided not(Outcome why, Payout current) {
            return new Decided(why, PayoutLifecycle.unchanged(current));
        }
    }

    private Outcome decide(PayoutId id, Function<Payout, Decided> decision) {
        Optional<Payout> found = payouts.find(id);
        if (found.isEmpty()) {
            return Outcome.NO_SUCH_PAYOUT;
        }
        Outcome first = decision.apply(found.get()).outcome();
        if (first != Outcome.DONE) {
            return first;
        }
        AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.DONE);
        payouts.change(id, current -> {
            Decided decided = decision.apply(current);
            outcome.set(decided.outcome());
            return decided.step();
        });
        LOG.info("Payout {}: a fact of the bank is recorded or decided: {}", id, outcome.get());
        return outcome.get();
    }

    private Optional<Outcome> obstacle(Payout current, BankFact.Outcome outcome) {
        if (!PayoutLifecycle.accepts(current, outcome)) {
            return Optional.of(Outcome.NOT_POSSIBLE);
        }
        boolean paidAfterAll = current.state() instanceof PayoutState.Refused && outcome == BankFact.Outcome.PAID;
        return paidAfterAll && hasSuccessor(current) ? Optional.of(Outcome.LATER_PAYOUT) : Optional.empty();
    }

    private boolean hasSuccessor(Payout refused) {
        return payouts.of(refused.order().cause()).stream()
                .filter(other ->
                        !other.order().payoutId().equals(refused.order().payoutId()))
                .anyMatch(other -> !other.state().isOver());
    }

    private static Optional<BankFact> fact(Payout payout, UUID id) {
        return payout.bankFacts().stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
