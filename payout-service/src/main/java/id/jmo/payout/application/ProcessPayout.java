package id.jmo.payout.application;

import id.jmo.payout.model.BankRequest;
import id.jmo.payout.model.BankResult;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutLifecycle;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.RetryPolicy;
import id.jmo.platform.application.Traces;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.observability.LogContext;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the requests of a payout to the bank, one after the other, until none is due. */
@UseCase
public class ProcessPayout implements WorkQueue<Payouts.Versioned> {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessPayout.class);

    private final Payouts payouts;
    private final Bank bank;
    private final TransferGuard guard;
    private final Traces traces;
    private final Clock clock;
    private final RetryPolicy retryPolicy;
    private final PayoutLifecycle lifecycle;

    ProcessPayout(
            Payouts payouts,
            Bank bank,
            TransferGuard guard,
            Traces traces,
            Clock clock,
            RetryPolicy retryPolicy,
            PayoutLifecycle lifecycle) {
        this.payouts = payouts;
        this.bank = bank;
        this.guard = guard;
        this.traces = traces;
        this.clock = clock;
        this.retryPolicy = retryPolicy;
        this.lifecycle = lifecycle;
    }

    @Override
    public List<Payouts.Versioned> due(int atMost) {
        return payouts.due(clock.instant(), atMost);
    }

    @Override
    public void process(Payouts.Versioned found) {
        process(lease(found));
    }

    /** The payout as it must be stored by whoever makes its first request. */
    Payout leased(Payout ordered) {
        return ordered.leased(now(), retryPolicy);
    }

    /** Makes the requests of a payout that was {@linkplain #leased leased} when it was opened. */
    void begin(Payouts.Versioned opened) {
        process(opened.payout().request().map(request -> new Leased(opened, request)));
    }

    private void process(Optional<Leased> first) {
        Optional<Leased> next = first;
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            next = run(next.get());
        }
    }

    @Override
    public String nameOf(Payouts.Versioned found) {
        return found.payout().order().payoutId().toString();
    }

    /** A payout that this instance has leased, and the request to make. */
    private record Leased(Payouts.Versioned leased, BankRequest request) {}

    /** None if no request is due, or if another instance was faster. */
    private Optional<Leased> lease(Payouts.Versioned found) {
        Instant now = now();
        return found.payout()
                .request()
                .flatMap(request -> payouts.lease(found, payout -> payout.leased(now, retryPolicy))
                        .map(leased -> new Leased(leased, request)));
    }

    /** Makes the request; gives the next one if it is due already. */
    private Optional<Leased> run(Leased payout) {
        PayoutOrder order = payout.leased().payout().order();
        AtomicReference<Optional<Leased>> next = new AtomicReference<>(Optional.empty());
        traces.resume(
                payout.leased().trace(), "payout " + payout.request().getClass().getSimpleName(), () -> {
                    try (var _ = LogContext.about(order.cause().id())) {
                        next.set(settle(payout, send(order, payout.request())));
                    }
                });
        return next.get();
    }

    /** The store keeps milliseconds; an event published now must equal the same event published later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private BankResult send(PayoutOrder order, BankRequest request) {
        try {
            return switch (request) {
                case BankRequest.AccountInquiry e -> bank.inquireAccount(order.account(), order.reference());
                case BankRequest.Transfer e -> transfer(order);
                case BankRequest.TransferStatusInquiry e -> bank.transferStatus(order);
            };
        } catch (RuntimeException unforeseen) {
            LOG.error("Payout {}: {} failed unexpectedly", order.payoutId(), request, unforeseen);
            return new BankResult.Inconclusive(unforeseen.getClass().getSimpleName());
        }
    }

    private BankResult transfer(PayoutOrder order) {
        Optional<String> objection;
        try {
            objection = guard.objectionTo(order);
        } catch (RuntimeException unknown) {
            LOG.warn("Payout {}: whether it may be transferred is not known", order.payoutId(), unknown);
            return new BankResult.NotSent("not known whether an earlier payout is in doubt");
        }
        return objection.<BankResult>map(BankResult.NotSent::new).orElseGet(() -> bank.transfer(order));
    }

    /** Writes the result, and in the same write leases the next request if it is due already. */
    private Optional<Leased> settle(Leased done, BankResult result) {
        Instant now = now();
        AtomicReference<Optional<BankRequest>> next = new AtomicReference<>(Optional.empty());
        Payouts.Versioned after = payouts.change(done.leased(), current -> {
            PayoutLifecycle.Step step = lifecycle.after(current, done.request(), result, now);
            next.set(step.payout().requestDueBy(now));
            return next.get().isPresent() ? step.leased(now, retryPolicy) : step;
        });
        LOG.info(
                "Payout {}: result of {} is {}; state {}",
                after.payout().order().payoutId(),
                done.request().getClass().getSimpleName(),
                result.answer(),
                after.payout().state().kind());
        return next.get().map(request -> new Leased(after, request));
    }
}
