package id.jmo.contribution.application.collection;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.collection.UnappliedPayment;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;

/** Payments that came in for a bill and do not pay it. That there is one is published with it. */
public interface UnappliedPayments {

    /** One that is on record stays as it is, and is not published again. */
    void note(UnappliedPayment payment);

    /** Those for a bill, at most a hundred. */
    List<Noted> of(BillId bill);

    /** A payment on record. */
    record Noted(PaymentReference reference, Rupiah amount, Instant receivedAt, UnappliedPayment.Reason reason) {}
}
