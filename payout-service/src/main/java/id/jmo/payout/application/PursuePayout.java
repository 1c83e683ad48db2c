package id.jmo.payout.application;

import id.jmo.payout.model.Errand;
import id.jmo.payout.model.Finding;
import id.jmo.payout.model.HolderNamePolicy;
import id.jmo.payout.model.Pace;
import id.jmo.payout.model.PayoutLife;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.workers.Duty;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;

/** Runs the errands of a payout at the bank, one after the other, until there is nothing to do for now. */
@Service
public class PursuePayout implements Duty<Payouts.Seen> {

    private static final Logger log = LoggerFactory.getLogger(PursuePayout.class);

    private final Payouts payouts;
    private final Bank bank;
    private final ClaimTrace trace;
    private final Clock clock;
    private final Pace pace;
    private final PayoutLife life;

    PursuePayout(Payouts payouts, Bank bank, ClaimTrace trace, Clock clock, PayoutProperties properties) {
        this.payouts = payouts;
        this.bank = bank;
        this.trace = trace;
        this.clock = clock;
        this.pace = properties.pace();
        this.life = new PayoutLife(pace, new HolderNamePolicy());
    }

    @Override
    public List<Payouts.Seen> due(int atMost) {
        return payouts.due(clock.instant(), atMost);
    }

    @Override
    public void attend(Payouts.Seen found) {
        Optional<Payouts.Seen> next = Optional.of(found);
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            next = runNextErrand(next.get());
        }
    }

    @Override
    public String nameOf(Payouts.Seen found) {
        return found.payout().order().payoutId().toString();
    }

    /** The payout as its errand left it, if there is more to do at once; none if another instance was faster. */
    private Optional<Payouts.Seen> runNextErrand(Payouts.Seen seen) {
        Instant now = now();
        Optional<Errand> errand = seen.payout().errand();
        Optional<Payouts.Seen> taken =
                errand.isEmpty() ? Optional.empty() : payouts.take(seen, payout -> payout.taken(now, pace));
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        PayoutOrder order = seen.payout().order();
        AtomicReference<Payouts.Seen> after = new AtomicReference<>(taken.get());
        trace.continued(seen.trace(), "payout " + errand.get().getClass().getSimpleName(), () -> {
            try (var claim = MDC.putCloseable("claimId", order.claimId().toString())) {
                after.set(settle(taken.get(), errand.get(), ask(order, errand.get())));
            }
        });
        Instant due = after.get().payout().dueAt();
        return due == null || due.isAfter(clock.instant()) ? Optional.empty() : Optional.of(after.get());
    }

    /** The store keeps milliseconds; what is told now must equal what is told again later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Finding ask(PayoutOrder order, Errand errand) {
        try {
            return switch (errand) {
                case Errand.AskWhoHoldsTheAccount e -> bank.whoHolds(order.account(), order.reference());
                case Errand.AskForTransfer e -> bank.transfer(order);
                case Errand.AskWhatBecameOfIt e -> bank.whatBecameOf(order);
            };
        } catch (RuntimeException unforeseen) {
            log.error("Payout {}: {} broke down", order.payoutId(), errand, unforeseen);
            return new Finding.NoClearAnswer(unforeseen.getClass().getSimpleName());
        }
    }

    private Payouts.Seen settle(Payouts.Seen taken, Errand errand, Finding finding) {
        Instant now = now();
        Payouts.Seen after = payouts.change(taken, current -> life.after(current, errand, finding, now));
        log.info(
                "Payout {}: {} was answered {}; now {}",
                after.payout().order().payoutId(),
                errand.getClass().getSimpleName(),
                finding.answer(),
                after.payout().state().kind());
        return after;
    }
}
