package id.jmo.account.model.bankaccountcheck;

import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's question whether a bank account is in their own name. The account is no part of it: the order to ask the bank
 * carries it.
 *
 * @param waitsUntil when nobody waits for the bank any more
 * @param verdict none as long as the bank has not answered
 */
public record BankAccountCheck(
        InquiryId id,
        MemberId member,
        Instant askedAt,
        Instant waitsUntil,
        @Nullable Verdict verdict) {

    /** All that a member learns of an account. */
    public enum Verdict {
        /** The bank has it in the member's name and takes transfers to it. */
        OWN,
        /**
         * The bank has no such account in the member's name that money can be sent to. Whether it is another's, closed, or
         * none at all is not said: nobody learns here of other people's accounts.
         */
        NOT_OWN
    }

    /** Where a check stands. */
    public enum Status {
        /** The bank is asked. */
        CHECKING,
        OWN,
        NOT_OWN,
        /** The bank did not answer in time. */
        UNKNOWN
    }

    public static BankAccountCheck asked(InquiryId id, MemberId member, Instant waitsUntil, Instant now) {
        return new BankAccountCheck(id, member, now, waitsUntil, null);
    }

    /** The first answer counts, also one that comes when nobody waits any more. */
    public BankAccountCheck answered(Verdict answer) {
        return verdict == null ? new BankAccountCheck(id, member, askedAt, waitsUntil, answer) : this;
    }

    public Status status(Instant now) {
        return switch (verdict) {
            case OWN -> Status.OWN;
            case NOT_OWN -> Status.NOT_OWN;
            case null -> now.isBefore(waitsUntil) ? Status.CHECKING : Status.UNKNOWN;
        };
    }
}
