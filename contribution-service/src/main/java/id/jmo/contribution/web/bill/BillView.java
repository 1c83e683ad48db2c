package id.jmo.contribution.web.bill;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill.
 *
 * @param paymentCode 12 digits by which it is paid
 * @param virtualAccount once the bank has created it
 * @param amount what is to be paid, this and nothing else, in whole rupiah
 * @param contributions the sum of its lines, in whole rupiah
 * @param penalty of an employer who pays late, in whole rupiah
 * @param credit what was paid too much before and counts, in whole rupiah
 * @param dueOn the last day on which it is paid in time
 * @param expiresAt from when it can no longer be paid
 * @param paidAt when the bank received the money
 * @param posted whether its contributions are on record
 */
public record BillView(
        BillId billId,
        String paymentCode,
        @Nullable String virtualAccount,
        ContributionSegment segment,
        List<YearMonth> months,
        long amount,
        long contributions,
        long penalty,
        long credit,
        LocalDate dueOn,
        OffsetDateTime expiresAt,
        BillState.Kind state,
        @Nullable OffsetDateTime paidAt,
        boolean posted) {

    /** The bill as the API shows it. */
    public static BillView of(Bill bill) {
        VirtualAccount account = bill.virtualAccount();
        return new BillView(
                bill.id(),
                bill.code().digits(),
                account == null ? null : account.number(),
                ContributionSegment.of(bill.segment()),
                bill.months(),
                bill.amount().amount(),
                bill.amounts().contributions().amount(),
                bill.amounts().penalty().amount(),
                bill.amounts().credit().amount(),
                bill.dueOn(),
                Jakarta.at(bill.expiresAt()),
                bill.state().kind(),
                bill.state() instanceof BillState.Paid paid ? Jakarta.at(paid.paidAt()) : null,
                bill.isPosted());
    }
}
