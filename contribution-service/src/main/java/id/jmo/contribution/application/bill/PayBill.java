package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillDecision;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLifecycle;
import id.jmo.contribution.model.bill.BillTrigger.PaymentReceived;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that the bank received the money for a bill. The same payment again changes nothing, and another one for the same bill
 * is refused: a bill is paid once, as a whole. What was received in time counts however late it becomes known.
 */
@UseCase
public class PayBill {

    private static final Logger LOG = LoggerFactory.getLogger(PayBill.class);

    private final Bills bills;
    private final WakeUpSignal postings;
    private final BillMetrics metrics;
    private final Clock clock;

    PayBill(Bills bills, WakeUpSignal postingWakeUp, BillMetrics metrics, Clock clock) {
        this.bills = bills;
        this.postings = postingWakeUp;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What became of a payment. */
    public sealed interface Outcome {

        /** The bill is paid now. */
        record Paid(Bill bill) implements Outcome {}

        /** This payment paid it before. */
        record PaidBefore(Bill bill) implements Outcome {}

        /** The bill asks for another amount. */
        record WrongAmount(Bill bill) implements Outcome {}

        /** The money came after the bill's time. */
        record Expired(Bill bill) implements Outcome {}

        /** The money came after the payer had taken the bill back. */
        record Cancelled(Bill bill) implements Outcome {}

        /** Another payment paid it. */
        record PaidByAnother(Bill bill) implements Outcome {}

        /** There is no such bill. */
        record Unknown() implements Outcome {}
    }

    /**
     * @param reference by which the bank knows the payment
     * @param receivedAt when the bank received it
     */
    public Outcome pay(PaymentCode code, PaymentReference reference, Rupiah amount, Instant receivedAt) {
        Optional<Bill> bill = bills.find(code);
        return bill.isEmpty()
                ? new Outcome.Unknown()
                : pay(bill.get().id(), new PaymentReceived(reference, amount, receivedAt));
    }

    private Outcome pay(BillId id, PaymentReceived payment) {
        AtomicReference<BillDecision> taken = new AtomicReference<>(new BillDecision.Ignored());
        Bill bill = bills.change(id, current -> {
            BillDecision decision = BillLifecycle.decide(current, payment, clock.instant());
            taken.set(decision);
            return decision instanceof BillDecision.Moved(var after, var fact)
                    ? Bills.Step.to(after, fact)
                    : Bills.Step.none();
        });
        Outcome outcome = outcome(taken.get(), bill);
        LOG.info(
                "Payment {} for bill {}: {}",
                payment.reference(),
                id,
                outcome.getClass().getSimpleName());
        if (outcome instanceof Outcome.Paid) {
            metrics.paid(bill);
            postings.signal();
        }
        return outcome;
    }

    private static Outcome outcome(BillDecision decision, Bill bill) {
        return switch (decision) {
            case BillDecision.Moved _ -> new Outcome.Paid(bill);
            case BillDecision.Ignored _ -> new Outcome.PaidBefore(bill);
            case BillDecision.Refused(BillDecision.Reason reason) ->
                switch (reason) {
                    case WRONG_AMOUNT -> new Outcome.WrongAmount(bill);
                    case EXPIRED -> new Outcome.Expired(bill);
                    case CANCELLED -> new Outcome.Cancelled(bill);
                    case PAID_BY_ANOTHER, NOT_OPEN -> new Outcome.PaidByAnother(bill);
                };
        };
    }
}
