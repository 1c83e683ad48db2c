package id.jmo.account.model.bankaccountcheck;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;

/**
 * The bank has to be asked whose an account is.
 *
 * @param holderName the member's name on record
 * @param validUntil when the answer is of no use any more
 */
public record BankAccountCheckRequested(
        MemberId member, InquiryId inquiry, BankAccount account, Confidential holderName, Instant validUntil) {}
