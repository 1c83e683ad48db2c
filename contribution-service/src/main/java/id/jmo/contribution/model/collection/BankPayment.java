package id.jmo.contribution.model.collection;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment that the bank made known and that paid a bill.
 *
 * @param receivedAt when the bank received the money
 * @param source by which it became known first
 * @param statementLine the bank's number of its line on the statement; null until it was found there
 */
public record BankPayment(
        PaymentReference reference,
        BillId billId,
        VirtualAccount account,
        Rupiah amount,
        Instant receivedAt,
        Source source,
        @Nullable String statementLine) {

    public enum Source {
        /** The bank's notification. */
        NOTIFICATION,
        /** The bank's statement, as no notification had come. */
        STATEMENT
    }

    /** Whether it is what another message of the bank says. */
    public boolean agreesWith(VirtualAccount paidInto, Rupiah paid) {
        return account.equals(paidInto) && amount.equals(paid);
    }
}
