package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.application.UseCase;
import java.util.Optional;

/** Shows a bill to whoever has its number. */
@UseCase
public class InquireBill {

    private final Bills bills;

    InquireBill(Bills bills) {
        this.bills = bills;
    }

    public Optional<Bill> byId(BillId id) {
        return bills.find(id);
    }

    public Optional<Bill> byCode(PaymentCode code) {
        return bills.find(code);
    }

    /** The bill that the account was created for; its code is within the account's number. */
    public Optional<Bill> byAccount(VirtualAccount account) {
        return bills.find(account.paymentCode()).filter(bill -> account.equals(bill.virtualAccount()));
    }
}
