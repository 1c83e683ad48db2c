package id.jmo.payout.persistence;

import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.RefusalReason;
import id.jmo.payout.model.inquiry.AccountInquiry;
import id.jmo.payout.model.inquiry.AccountInquiry.State;
import id.jmo.payout.model.inquiry.InquiryId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account inquiry at rest.
 *
 * @param account until the bank has answered
 * @param dueAt likewise
 * @param refusal what the bank answered; absent if the account is the member's, or nothing was answered
 */
record InquiryDocument(
        MemberId memberId,
        Instant validUntil,
        @Nullable Account account,
        int tries,
        @Nullable Instant dueAt,
        @Nullable RefusalReason refusal) {

    static final String DUE_AT = "dueAt";
    static final String VALID_UNTIL = "validUntil";

    record Account(String bankCode, Confidential accountNumber, Confidential holderName) {}

    static InquiryDocument of(AccountInquiry inquiry) {
        return switch (inquiry.state()) {
            case State.Open(PayoutAccount account, int tries, Instant dueAt) ->
                new InquiryDocument(
                        inquiry.member(),
                        inquiry.validUntil(),
                        new Account(account.bankCode(), account.accountNumber(), account.holderName()),
                        tries,
                        dueAt,
                        null);
            case State.Answered answered ->
                new InquiryDocument(inquiry.member(), inquiry.validUntil(), null, 0, null, answered.refusal());
        };
    }

    AccountInquiry toInquiry(String id) {
        State state = account == null || dueAt == null
                ? new State.Answered(refusal)
                : new State.Open(
                        new PayoutAccount(account.bankCode(), account.accountNumber(), account.holderName()),
                        tries,
                        dueAt);
        return new AccountInquiry(new InquiryId(UUID.fromString(id)), memberId, validUntil, state);
    }
}
