package id.jmo.contribution.application.collection;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.VirtualAccount;

/** The bank at which bills are paid. */
public interface CollectionBank {

    /** What became of a request; failures are no exceptions. */
    sealed interface Outcome {

        /** The account is there, since now or since an earlier request. */
        record Created(VirtualAccount account) implements Outcome {}

        /** Another request may succeed. */
        record NotCreated(String why) implements Outcome {}
    }

    /** Creates the virtual account of a bill, for one payment of its amount. May be repeated. */
    Outcome createAccount(Bill bill);
}
