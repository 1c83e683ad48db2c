package id.jmo.account.messaging;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;

/**
 * The bank account of whose holder payout-service asks the bank. Number and name travel encrypted.
 *
 * @param validUntil when the answer is of no use any more
 */
record AccountToInquire(MemberId memberId, InquiryId inquiryId, Account account, Instant validUntil) {

    /** @param holderName the member's name on record, which the bank's is compared with */
    record Account(String bankCode, Confidential accountNumber, Confidential holderName) {

        static Account of(BankAccount account, Confidential holderName) {
            return new Account(account.bankCode(), account.number(), holderName);
        }
    }
}
