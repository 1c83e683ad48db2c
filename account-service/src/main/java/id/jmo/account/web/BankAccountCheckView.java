package id.jmo.account.web;

import id.jmo.account.application.bankaccountcheck.CheckBankAccount.Standing;
import id.jmo.account.model.bankaccountcheck.BankAccountCheck;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;

/**
 * All that a member learns of an account that they ask about.
 *
 * @param status CHECKING: the bank is asked, read the check again; OWN: the account is in the member's name and takes
 *     transfers; NOT_OWN: the bank has no such account in the member's name that money can be sent to; UNKNOWN: the bank did
 *     not answer, and the payment will show it
 * @param waitsUntil when the bank counts as not answering
 */
record BankAccountCheckView(InquiryId checkId, BankAccountCheck.Status status, OffsetDateTime waitsUntil) {

    static BankAccountCheckView of(Standing standing) {
        return new BankAccountCheckView(
                standing.check().id(),
                standing.status(),
                Jakarta.at(standing.check().waitsUntil()));
    }
}
