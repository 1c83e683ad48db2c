package id.jmo.contribution.application.collection;

import id.jmo.contribution.application.bill.InquireBill;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.application.UseCase;
import java.time.Clock;

/** Says what is to be paid into a virtual account. */
@UseCase
public class InquireAccount {

    private final InquireBill inquire;
    private final Clock clock;

    InquireAccount(InquireBill inquire, Clock clock) {
        this.inquire = inquire;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Payable(Bill bill) implements Outcome {}

        record Paid() implements Outcome {}

        /** Its time is over, or its payer took it back. */
        record NoLongerPayable() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome inquire(VirtualAccount account) {
        return inquire.byAccount(account).map(this::outcome).orElseGet(Outcome.Unknown::new);
    }

    private Outcome outcome(Bill bill) {
        return switch (bill.state()) {
            case BillState.Open _ when clock.instant().isBefore(bill.expiresAt()) -> new Outcome.Payable(bill);
            case BillState.Open _, BillState.Expired _, BillState.Cancelled _ -> new Outcome.NoLongerPayable();
            case BillState.Paid _ -> new Outcome.Paid();
        };
    }
}
