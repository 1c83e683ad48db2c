package id.jmo.contribution.model.bill;

import id.jmo.contribution.model.Segment;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked to pay for one or several workers and months. Its lines are kept beside it; {@link BillLifecycle} says
 * how it goes on.
 *
 * @param code by which it is paid
 * @param months of its lines, rising
 * @param lastLine the highest number of a line
 * @param dueOn the last day on which it is paid in time (Asia/Jakarta)
 * @param expiresAt from when it can no longer be paid
 * @param virtualAccount none before the bank has created it
 * @param postedLines up to which line its contributions are posted, once it is paid
 */
public record Bill(
        BillId id,
        PaymentCode code,
        Payer payer,
        Segment segment,
        List<YearMonth> months,
        Amounts amounts,
        int lastLine,
        LocalDate dueOn,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable VirtualAccount virtualAccount,
        BillState state,
        int postedLines) {

    public Bill {
        months = List.copyOf(months);
    }

    /** What is to be paid: this and nothing else. */
    public Rupiah amount() {
        return amounts.due();
    }

    /** Whether it could be paid at that time, as far as its time and its payer are concerned. */
    boolean wasPayableAt(Instant time) {
        return time.isBefore(expiresAt)
                && switch (state) {
                    case BillState.Cancelled(Instant at) -> time.isBefore(at);
                    case BillState.Open _, BillState.Paid _, BillState.Expired _ -> true;
                };
    }

    /** Whether every line's contribution is posted. */
    public boolean isPosted() {
        return state instanceof BillState.Paid && postedLines >= lastLine;
    }

    /** The bank has created the account. Only an open bill needs one. */
    public Bill withVirtualAccount(VirtualAccount account) {
        return with(account, state, postedLines);
    }

    /** The contributions up to this line are posted. */
    public Bill postedUpTo(int line) {
        return with(virtualAccount, state, Math.max(line, postedLines));
    }

    Bill to(BillState next) {
        return with(virtualAccount, next, postedLines);
    }

    private Bill with(@Nullable VirtualAccount account, BillState next, int posted) {
        return new Bill(
                id, code, payer, segment, months, amounts, lastLine, dueOn, issuedAt, expiresAt, account, next, posted);
    }
}
