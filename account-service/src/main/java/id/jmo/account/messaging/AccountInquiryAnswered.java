package id.jmo.account.messaging;

import id.jmo.account.model.bankaccountcheck.BankAccountCheck.Verdict;
import id.jmo.account.model.dataupdate.BankAccountRefusal.Reason;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.values.MemberId;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code id.jmo.account-inquiry.answered.v1}. */
record AccountInquiryAnswered(InquiryId inquiryId, MemberId memberId, String outcome) {

    /** None if the account is the member's; a reason that is not known here means that it cannot be paid. */
    @Nullable
    Reason refusal() {
        return switch (outcome) {
            case "OWN_ACCOUNT" -> null;
            case "ACCOUNT_UNKNOWN" -> Reason.UNKNOWN;
            case "ACCOUNT_CLOSED" -> Reason.CLOSED;
            case "ACCOUNT_DORMANT" -> Reason.DORMANT;
            case "HOLDER_NAME_DIFFERS" -> Reason.ANOTHERS;
            default -> Reason.NOT_PAYABLE;
        };
    }

    /** All that is said of it to who asks before a claim. */
    Verdict verdict() {
        return refusal() == null ? Verdict.OWN : Verdict.NOT_OWN;
    }
}
