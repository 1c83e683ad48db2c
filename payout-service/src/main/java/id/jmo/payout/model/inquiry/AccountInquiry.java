package id.jmo.payout.model.inquiry;

import id.jmo.payout.model.BankResult;
import id.jmo.payout.model.HolderNamePolicy;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.RefusalReason;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account that a member names for payouts is open and the member's own. The bank is asked until it answers, or
 * until nobody waits for the answer any more.
 *
 * @param validUntil when the answer is of no use any more, and the inquiry is erased
 */
public record AccountInquiry(InquiryId id, MemberId member, Instant validUntil, State state) {

    /** Where it stands. */
    public sealed interface State {

        /**
         * The bank has not answered.
         *
         * @param tries how many requests in a row had no conclusive answer
         * @param dueAt when the next request is due
         */
        record Open(PayoutAccount account, int tries, Instant dueAt) implements State {}

        /**
         * The bank has answered; the account is not kept.
         *
         * @param refusal why the member cannot be paid into the account; null if they can
         */
        record Answered(@Nullable RefusalReason refusal) implements State {}
    }

    public static AccountInquiry opened(
            InquiryId id, MemberId member, PayoutAccount account, Instant validUntil, Instant now) {
        return new AccountInquiry(id, member, validUntil, new State.Open(account, 0, now));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(validUntil);
    }

    public boolean isDue(Instant now) {
        return !isOver(now) && state instanceof State.Open open && !open.dueAt().isAfter(now);
    }

    /** It is due again when the lease has expired. */
    public AccountInquiry leased(Instant now, Duration lease) {
        return state instanceof State.Open open && isDue(now)
                ? with(new State.Open(open.account(), open.tries(), now.plus(lease)))
                : this;
    }

    /** What an answer of the bank makes of it; of one that was answered, nothing. */
    public AccountInquiry after(BankResult result, HolderNamePolicy names, RetrySchedule retries, Instant now) {
        if (!(state instanceof State.Open open)) {
            return this;
        }
        return switch (result) {
            case BankResult.HolderNamed named ->
                with(new State.Answered(
                        names.sameHolder(
                                        open.account().holderName().reveal(),
                                        named.name().reveal())
                                ? null
                                : RefusalReason.HOLDER_NAME_DIFFERS));
            case BankResult.AccountNotPayable refused -> with(new State.Answered(refused.reason()));
            case BankResult.NotSent _,
                    BankResult.Inconclusive _,
                    BankResult.TransferDone _,
                    BankResult.TransferPending _,
                    BankResult.TransferRejected _,
                    BankResult.TransferReturned _,
                    BankResult.TransferUnknown _ ->
                with(new State.Open(open.account(), open.tries() + 1, now.plus(retries.delayAfter(open.tries() + 1))));
        };
    }

    private AccountInquiry with(State next) {
        return new AccountInquiry(id, member, validUntil, next);
    }
}
