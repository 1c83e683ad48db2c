package id.jmo.payout.messaging;

import id.jmo.payout.model.PayoutAccount;
import id.jmo.platform.values.Confidential;

/** The account in an order to pay, or in a question whose it is. */
record OrderedAccount(String bankCode, Confidential accountNumber, Confidential holderName) {

    PayoutAccount account() {
        return new PayoutAccount(bankCode, accountNumber, holderName);
    }
}
