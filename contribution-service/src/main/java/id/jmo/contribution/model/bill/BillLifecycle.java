package id.jmo.contribution.model.bill;

import id.jmo.contribution.model.bill.BillDecision.Ignored;
import id.jmo.contribution.model.bill.BillDecision.Moved;
import id.jmo.contribution.model.bill.BillDecision.Reason;
import id.jmo.contribution.model.bill.BillDecision.Refused;
import id.jmo.contribution.model.bill.BillState.Cancelled;
import id.jmo.contribution.model.bill.BillState.Expired;
import id.jmo.contribution.model.bill.BillState.Open;
import id.jmo.contribution.model.bill.BillState.Paid;
import id.jmo.contribution.model.bill.BillTrigger.PayerCancels;
import id.jmo.contribution.model.bill.BillTrigger.PaymentReceived;
import id.jmo.contribution.model.bill.BillTrigger.TimePassed;
import java.time.Instant;
import java.util.List;

/**
 * The lifecycle of a bill as an executable table: the bill's state and the trigger select the row, and the function named there
 * decides. {@code docs/bill-lifecycle.md} is drawn from it.
 */
public final class BillLifecycle {

    /** A pure function: bill, trigger and time in; the next state and the fact to publish out. */
    @FunctionalInterface
    interface Decide<T extends BillTrigger> {
        BillDecision decide(Bill bill, T trigger, Instant now);
    }

    record Transition<T extends BillTrigger>(
            Class<? extends BillState> from, Class<T> trigger, Decide<T> decide, Class<? extends BillState> to) {

        BillDecision apply(Bill bill, BillTrigger by, Instant now) {
            return decide.decide(bill, trigger.cast(by), now);
        }
    }

    /** State | trigger | deciding function | next state. */
    // spotless:off
    static final List<Transition<?>> TABLE = List.of(
        new Transition<>(Open.class,      PaymentReceived.class, BillLifecycle::pay,    Paid.class),
        new Transition<>(Open.class,      TimePassed.class,      BillLifecycle::expire, Expired.class),
        new Transition<>(Open.class,      PayerCancels.class,    BillLifecycle::cancel, Cancelled.class),
        // The money was there in time, and the bank says so late.
        new Transition<>(Expired.class,   PaymentReceived.class, BillLifecycle::pay,    Paid.class),
        new Transition<>(Cancelled.class, PaymentReceived.class, BillLifecycle::pay,    Paid.class));
    // spotless:on

    private BillLifecycle() {}

    /** Decides what a trigger does to a bill. */
    public static BillDecision decide(Bill bill, BillTrigger trigger, Instant now) {
        return TABLE.stream()
                .filter(row ->
                        row.from().isInstance(bill.state()) && row.trigger().isInstance(trigger))
                .findFirst()
                .map(row -> row.apply(bill, trigger, now))
                .orElseGet(() -> withoutRow(bill, trigger));
    }

    private static BillDecision withoutRow(Bill bill, BillTrigger trigger) {
        return switch (trigger) {
            case PaymentReceived received ->
                bill.state() instanceof Paid paid && paid.reference().equals(received.reference())
                        ? new Ignored()
                        : new Refused(Reason.PAID_BY_ANOTHER);
            case TimePassed _ -> new Ignored();
            case PayerCancels _ -> bill.state() instanceof Cancelled ? new Ignored() : new Refused(Reason.NOT_OPEN);
        };
    }

    private static BillDecision pay(Bill bill, PaymentReceived received, Instant now) {
        if (!bill.amount().equals(received.amount())) {
            return new Refused(Reason.WRONG_AMOUNT);
        }
        if (!bill.wasPayableAt(received.receivedAt())) {
            return new Refused(bill.state() instanceof Cancelled ? Reason.CANCELLED : Reason.EXPIRED);
        }
        Paid paid = new Paid(received.reference(), received.receivedAt());
        Bill after = bill.to(paid);
        return new Moved(after, new BillFact.Paid(after, paid));
    }

    private static BillDecision expire(Bill bill, TimePassed trigger, Instant now) {
        if (now.isBefore(bill.expiresAt())) {
            return new Ignored();
        }
        Bill after = bill.to(new Expired(bill.expiresAt()));
        return new Moved(after, new BillFact.Expired(after));
    }

    private static BillDecision cancel(Bill bill, PayerCancels trigger, Instant now) {
        Bill after = bill.to(new Cancelled(now));
        return new Moved(after, new BillFact.Cancelled(after));
    }
}
