package id.jmo.account.model.dataupdate;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Instant;

/** What others learn of a data update. */
public sealed interface DataUpdateFact {

    MemberId member();

    /**
     * A member is not reached at an address any more; who still reads it there learns of the change.
     *
     * @param address that was the member's until then
     */
    record ContactChanged(
            MemberId member, CodeChannel channel, Confidential address, Language language, Instant changedAt)
            implements DataUpdateFact {}

    /**
     * A member gave a bank account, and whose it is has to be asked.
     *
     * @param holderName the member's name on record
     * @param validUntil when the answer is of no use any more
     */
    record BankAccountGiven(
            MemberId member, InquiryId inquiry, BankAccount account, Confidential holderName, Instant validUntil)
            implements DataUpdateFact {}

    /**
     * Another bank account is on record; who reads an address that was the member's before the update learns of it.
     *
     * @param address one of those before the update
     */
    record BankAccountChanged(
            MemberId member, CodeChannel channel, Confidential address, Language language, Instant changedAt)
            implements DataUpdateFact {}
}
