package id.jmo.contribution.application.collection;

import id.jmo.contribution.application.bill.InquireBill;
import id.jmo.contribution.application.bill.PayBill;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.contribution.model.collection.BankPayment;
import id.jmo.contribution.model.collection.BankPayment.Source;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.Optional;

/**
 * Receives a payment into a virtual account, from the bank's notification or its statement. Both may come, in any order and
 * several times: the bill is paid once.
 */
@UseCase
public class ReceivePayment {

    private final InquireBill inquire;
    private final PayBill pay;
    private final BankPayments payments;

    ReceivePayment(InquireBill inquire, PayBill pay, BankPayments payments) {
        this.inquire = inquire;
        this.pay = pay;
        this.payments = payments;
    }

    /** What became of a payment. */
    public sealed interface Outcome {

        /** It paid the bill, now or before. */
        record Paid(Bill bill) implements Outcome {}

        /** It did not: the bill stays as it is. */
        record Refused(Reason reason) implements Outcome {}
    }

    /** Why a payment does not pay a bill. */
    public enum Reason {
        /** No bill has the account. */
        UNKNOWN,
        /** The bill asks for another amount. */
        WRONG_AMOUNT,
        /** The money came after the bill's time, or its payer took it back before. */
        NO_LONGER_PAYABLE,
        /** Another payment paid it. */
        PAID_BY_ANOTHER,
        /** The bank has used the reference for another account or amount. */
        INCONSISTENT
    }

    /** @param receivedAt when the bank received the money */
    public Outcome receive(
            VirtualAccount account, PaymentReference reference, Rupiah amount, Instant receivedAt, Source source) {
        Optional<BankPayment> known = payments.find(reference);
        if (known.isPresent() && !known.get().agreesWith(account, amount)) {
            return new Outcome.Refused(Reason.INCONSISTENT);
        }
        Optional<Bill> bill = inquire.byAccount(account);
        if (bill.isEmpty()) {
            return new Outcome.Refused(Reason.UNKNOWN);
        }
        return switch (pay.pay(bill.get().code(), reference, amount, receivedAt)) {
            case PayBill.Outcome.Paid(Bill paid) -> noted(paid, account, reference, amount, receivedAt, source);
            // Repeated, or an instance died before it noted the payment.
            case PayBill.Outcome.PaidBefore(Bill paid)
            when paid.amount().equals(amount) -> noted(paid, account, reference, amount, receivedAt, source);
            case PayBill.Outcome.PaidBefore _ -> new Outcome.Refused(Reason.INCONSISTENT);
            case PayBill.Outcome.WrongAmount _ -> new Outcome.Refused(Reason.WRONG_AMOUNT);
            case PayBill.Outcome.Expired _, PayBill.Outcome.Cancelled _ ->
                new Outcome.Refused(Reason.NO_LONGER_PAYABLE);
            case PayBill.Outcome.PaidByAnother _ -> new Outcome.Refused(Reason.PAID_BY_ANOTHER);
            case PayBill.Outcome.Unknown _ -> new Outcome.Refused(Reason.UNKNOWN);
        };
    }

    private Outcome noted(
            Bill bill,
            VirtualAccount account,
            PaymentReference reference,
            Rupiah amount,
            Instant receivedAt,
            Source source) {
        payments.note(new BankPayment(reference, bill.id(), account, amount, receivedAt, source, null));
        return new Outcome.Paid(bill);
    }
}
