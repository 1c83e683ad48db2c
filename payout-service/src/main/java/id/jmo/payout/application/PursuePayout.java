package id.jmo.payout.application;

import id.jmo.payout.model.Errand;
import id.jmo.payout.model.Finding;
import id.jmo.payout.model.HolderNamePolicy;
import id.jmo.payout.model.Pace;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutLife;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.values.PayoutId;
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
public class PursuePayout implements Duty<PayoutId> {

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
    public List<PayoutId> due(int atMost) {
        return payouts.due(clock.instant(), atMost);
    }

    @Override
    public void attend(PayoutId id) {
        while (!Thread.currentThread().isInterrupted() && runNextErrand(id)) {
            log.trace("Payout {} goes on", id);
        }
    }

    /** Whether the payout was due and ours, so that it is worth looking at once more. */
    private boolean runNextErrand(PayoutId id) {
        Instant now = clock.instant();
        Optional<Payouts.Taken> taken = payouts.take(id, now, payout -> payout.taken(now, pace));
        if (taken.isEmpty()) {
            return false;
        }
        Payout before = taken.get().payout();
        Optional<Errand> errand = before.errand();
        if (errand.isEmpty()) {
            return false;
        }
        PayoutOrder order = before.order();
        AtomicReference<Payout> after = new AtomicReference<>(before);
        trace.continued(taken.get().trace(), "payout " + errand.get().getClass().getSimpleName(), () -> {
            try (var claim = MDC.putCloseable("claimId", order.claimId().toString())) {
                after.set(settle(order, errand.get(), ask(order, errand.get())));
            }
        });
        Instant due = after.get().dueAt();
        return due != null && !due.isAfter(clock.instant());
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

    private Payout settle(PayoutOrder order, Errand errand, Finding finding) {
        // The store keeps milliseconds; what is told now must equal what is told again later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Payout after = payouts.change(order.payoutId(), current -> life.after(current, errand, finding, now));
        log.info(
                "Payout {}: {} was answered {}; now {}",
                order.payoutId(),
                errand.getClass().getSimpleName(),
                finding.answer(),
                after.state().kind());
        return after;
    }
}
