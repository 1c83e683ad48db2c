package id.jmo.contribution.application.collection;

import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.collection.BankPayment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The payments that the bank made known and that paid bills. */
public interface BankPayments {

    Optional<BankPayment> find(PaymentReference reference);

    /** Leaves a payment as it is that is noted already. */
    void note(BankPayment payment);

    /** Notes under which number the statement has the payment; false if it has it under another already. */
    boolean foundOnStatement(PaymentReference reference, String line);

    /**
     * Payments received from one moment to another, the latter excluded, that no statement had yet, by reference.
     *
     * @param after only those behind this one; null for the first
     */
    List<BankPayment> notOnStatement(Instant from, Instant before, @Nullable PaymentReference after, int limit);
}
