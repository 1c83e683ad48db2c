package id.jmo.contribution.web.wages;

import id.jmo.contribution.application.collection.UnappliedPayments;
import id.jmo.contribution.application.wages.BillReports.Billed;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.collection.UnappliedPayment;
import id.jmo.contribution.model.wages.WageReport;
import id.jmo.platform.imports.ImportView;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an employer reported with a file, and what is to be paid for it.
 *
 * @param file how far it is read
 * @param workers who are billed with it; 0 before
 * @param wages their sum in whole rupiah
 */
record WageReportView(
        ImportView file,
        WageReport.Status status,
        int workers,
        Rupiah wages,
        @Nullable WageBillView bill) {

    /**
     * A bill for the workers of a report.
     *
     * @param paymentCode by which it is paid (kode iuran)
     * @param virtualAccount of the bank; absent until the bank has created it
     * @param contributions of all workers, both parts, in whole rupiah
     * @param penalty of 2 percent for each month of delay that has begun, in whole rupiah
     * @param amount what is to be paid, in whole rupiah
     * @param dueOn the last day on which it is paid in time
     * @param expiresAt from when it can no longer be paid; then another is issued
     * @param unappliedPayments money that the bank received for it too late, twice or in another amount
     */
    record WageBillView(
            BillId billId,
            String paymentCode,
            @Nullable String virtualAccount,
            BillState.Kind status,
            Rupiah contributions,
            Rupiah penalty,
            Rupiah amount,
            LocalDate dueOn,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime paidAt,
            List<UnappliedPaymentView> unappliedPayments) {

        static WageBillView of(Bill bill, List<UnappliedPayments.Noted> unapplied) {
            return new WageBillView(
                    bill.id(),
                    bill.code().digits(),
                    bill.virtualAccount() == null ? null : bill.virtualAccount().number(),
                    bill.state().kind(),
                    bill.amounts().contributions(),
                    bill.amounts().penalty(),
                    bill.amount(),
                    bill.dueOn(),
                    Jakarta.at(bill.expiresAt()),
                    bill.state() instanceof BillState.Paid paid ? Jakarta.at(paid.paidAt()) : null,
                    unapplied.stream().map(UnappliedPaymentView::of).toList());
        }
    }

    /**
     * Money that came in for a bill and does not pay it; it is given back.
     *
     * @param amount in whole rupiah
     * @param reference by which the bank knows it
     */
    record UnappliedPaymentView(
            Rupiah amount, OffsetDateTime receivedAt, String reference, UnappliedPayment.Reason reason) {

        static UnappliedPaymentView of(UnappliedPayments.Noted payment) {
            return new UnappliedPaymentView(
                    payment.amount(),
                    Jakarta.at(payment.receivedAt()),
                    payment.reference().text(),
                    payment.reason());
        }
    }

    /**
     * As above.
     *
     * @param billed none as long as no line was written
     * @param unapplied what came in for a bill and does not pay it
     */
    static WageReportView of(
            ImportView file, @Nullable Billed billed, Function<BillId, List<UnappliedPayments.Noted>> unapplied) {
        if (billed == null) {
            return new WageReportView(file, WageReport.Status.READING, 0, Rupiah.ZERO, null);
        }
        WageReport report = billed.report();
        Bill bill = billed.bill();
        return new WageReportView(
                file,
                report.status(),
                report.workers(),
                report.wages(),
                bill == null ? null : WageBillView.of(bill, unapplied.apply(bill.id())));
    }

    /** Whether nothing more follows by itself. */
    boolean isOver() {
        return file.status().isOver() && (status.isOver() || status == WageReport.Status.READING);
    }
}
