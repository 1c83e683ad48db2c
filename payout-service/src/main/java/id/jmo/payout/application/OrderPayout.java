package id.jmo.payout.application;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutLifecycle;
import id.jmo.payout.model.PayoutLimits;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.application.Traces;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.workers.Worker;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts an order to pay. The same order twice is one payout; if its outcome is known, the second order publishes it once
 * more, as whoever repeats an order has not received it.
 */
@UseCase
public class OrderPayout {

    private static final Logger LOG = LoggerFactory.getLogger(OrderPayout.class);

    private final PayoutLimits limits;
    private final Payouts payouts;
    private final ProcessPayout process;
    private final Worker<Payouts.Versioned> worker;
    private final Traces traces;
    private final Clock clock;

    OrderPayout(
            PayoutLimits limits,
            Payouts payouts,
            ProcessPayout process,
            Worker<Payouts.Versioned> payoutWorker,
            Traces traces,
            Clock clock) {
        this.limits = limits;
        this.payouts = payouts;
        this.process = process;
        this.worker = payoutWorker;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException if there is nothing to pay, or more than {@link PayoutLimits} allow, or the account
     *     cannot be one
     * @throws IllegalStateException if another payout of the same cause is open or paid: a cause is paid once
     */
    public void order(PayoutId id, PayoutCause cause, MemberId member, Rupiah amount, PayoutAccount account) {
        if (!limits.allow(amount)) {
            throw new IllegalArgumentException(
                    "Payout %s is of more than %s, the most that is paid at once".formatted(id, limits.most()));
        }
        PayoutOrder order = PayoutOrder.of(id, cause, member, amount, account, clock.instant());
        List<Payout> ofCause = payouts.of(cause);
        Optional<Payout> before = ofCause.stream()
                .filter(payout -> payout.order().payoutId().equals(id))
                .findAny();
        if (before.isPresent()) {
            LOG.info(
                    "Payout {} was ordered before; it is {}",
                    id,
                    before.get().state().kind());
            if (before.get().state().isSettled()) {
                payouts.change(id, PayoutLifecycle::outcomeAgain);
            }
            return;
        }
        for (Payout other : ofCause) {
            if (!other.state().isOver()) {
                throw new IllegalStateException("%s %s already has payout %s, %s"
                        .formatted(
                                cause.kind(),
                                cause.id(),
                                other.order().payoutId(),
                                other.state().kind()));
            }
        }
        worker.submit(
                id.toString(),
                slotFree -> open(Payout.ordered(order), slotFree).map(opened -> () -> process.begin(opened)));
    }

    private Optional<Payouts.Versioned> open(Payout ordered, boolean slotFree) {
        Optional<Payouts.Versioned> opened =
                payouts.open(slotFree ? process.leased(ordered) : ordered, traces.current());
        PayoutOrder order = ordered.order();
        if (opened.isPresent()) {
            LOG.info(
                    "Payout {} of {} {} ordered: {}",
                    order.payoutId(),
                    order.cause().kind(),
                    order.cause().id(),
                    order.amount());
        } else {
            LOG.warn("Payout {} is not opened: its id exists already", order.payoutId());
        }
        return opened;
    }
}
