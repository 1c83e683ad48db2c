package id.jmo.payout.application;

import id.jmo.payout.model.Errand;
import id.jmo.payout.model.Finding;
import id.jmo.payout.model.HolderNamePolicy;
import id.jmo.payout.model.Pace;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutLife;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.workers.WorkQueue;
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
public class PursuePayout implements WorkQueue<Payouts.Seen> {

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
    public void process(Payouts.Seen found) {
        pursue(takeUp(found));
    }

    /** A payout as it must be stored by whoever runs its first errand. */
    Payout taken(Payout ordered) {
        return ordered.taken(now(), pace);
    }

    /** Runs the errands of a payout that was {@linkplain #taken taken} when it was opened. */
    void begin(Payouts.Seen opened) {
        pursue(opened.payout().errand().map(errand -> new InHand(opened, errand)));
    }

    private void pursue(Optional<InHand> first) {
        Optional<InHand> next = first;
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            next = run(next.get());
        }
    }

    @Override
    public String nameOf(Payouts.Seen found) {
        return found.payout().order().payoutId().toString();
    }

    /** A payout whose errand is ours to run: it is stored as taken. */
    private record InHand(Payouts.Seen taken, Errand errand) {}

    /** None if there is nothing to do, or if another instance was faster. */
    private Optional<InHand> takeUp(Payouts.Seen found) {
        Instant now = now();
        return found.payout()
                .errand()
                .flatMap(errand ->
                        payouts.take(found, payout -> payout.taken(now, pace)).map(taken -> new InHand(taken, errand)));
    }

    /** Runs the errand; the next one, if there is more to do at once. */
    private Optional<InHand> run(InHand payout) {
        PayoutOrder order = payout.taken().payout().order();
        AtomicReference<Optional<InHand>> next = new AtomicReference<>(Optional.empty());
        trace.continued(
                payout.taken().trace(), "payout " + payout.errand().getClass().getSimpleName(), () -> {
                    try (var claim = MDC.putCloseable("claimId", order.claimId().toString())) {
                        next.set(settle(payout, ask(order, payout.errand())));
                    }
                });
        return next.get();
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

    /** Writes what came of the errand, and in the same write takes up the next one if it is due at once. */
    private Optional<InHand> settle(InHand done, Finding finding) {
        Instant now = now();
        AtomicReference<Optional<Errand>> next = new AtomicReference<>(Optional.empty());
        Payouts.Seen after = payouts.change(done.taken(), current -> {
            PayoutLife.Step step = life.after(current, done.errand(), finding, now);
            next.set(step.payout().errandDueBy(now));
            return next.get().isPresent() ? step.taken(now, pace) : step;
        });
        log.info(
                "Payout {}: {} was answered {}; now {}",
                after.payout().order().payoutId(),
                done.errand().getClass().getSimpleName(),
                finding.answer(),
                after.payout().state().kind());
        return next.get().map(errand -> new InHand(after, errand));
    }
}
