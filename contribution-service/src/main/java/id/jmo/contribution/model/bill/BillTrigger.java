package id.jmo.contribution.model.bill;

import id.jmo.platform.values.Rupiah;
import java.time.Instant;

/** What happens to a bill. */
public sealed interface BillTrigger {

    /**
     * The bank received money for it; that may be known much later.
     *
     * @param receivedAt when the bank received it
     */
    record PaymentReceived(PaymentReference reference, Rupiah amount, Instant receivedAt) implements BillTrigger {}

    /** The clock says that its time may be over. */
    record TimePassed() implements BillTrigger {}

    /** Its payer wants another one. */
    record PayerCancels() implements BillTrigger {}
}
