package id.jmo.contribution.web.worker;

import id.jmo.contribution.application.worker.BillWorker;
import id.jmo.contribution.application.worker.BillWorker.Quote;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.ContributionId;
import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.Programme;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.worker.Sector;
import id.jmo.contribution.model.worker.Standing;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.contribution.model.worker.WorkerRates;
import id.jmo.contribution.web.bill.ContributionSegment;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What independent workers see of their contributions. */
final class WorkerViews {

    private WorkerViews() {}

    /**
     * Where an independent worker stands.
     *
     * @param base from the band of the stated income, in whole rupiah
     * @param oldAgeSavings whether JHT is taken as well
     * @param arrears months whose due day has passed without payment
     * @param paidThrough the latest month that is paid
     * @param nextMonth the first month of the next payment
     * @param nextDueOn its due day
     * @param currentBill the latest that was issued
     */
    record StandingView(
            MemberId memberId,
            long base,
            boolean oldAgeSavings,
            Sector sector,
            Standing.Status status,
            int arrears,
            @Nullable YearMonth paidThrough,
            YearMonth nextMonth,
            LocalDate nextDueOn,
            @Nullable BillId currentBill) {

        static StandingView of(WorkerAccount account, Standing standing) {
            return new StandingView(
                    account.memberId(),
                    account.terms().base().amount(),
                    account.terms().oldAgeSavings(),
                    account.terms().sector(),
                    standing.status(),
                    standing.arrears(),
                    standing.paidThrough(),
                    standing.nextMonth(),
                    standing.nextDueOn(),
                    account.currentBill());
        }
    }

    /**
     * What is paid by programme, in whole rupiah.
     *
     * @param jhtEmployer the employer's part of JHT
     * @param jhtWorker the worker's part
     */
    record SplitView(long jkk, long jkm, long jhtEmployer, long jhtWorker, long jp, long jkp, long total) {

        static SplitView of(Split split) {
            return new SplitView(
                    split.jkk().amount(),
                    split.jkm().amount(),
                    split.jhtEmployer().amount(),
                    split.jhtWorker().amount(),
                    split.jp().amount(),
                    split.jkp().amount(),
                    split.total().amount());
        }
    }

    /**
     * What one month costs.
     *
     * @param reduction that is taken off already, if there is one for the month
     */
    record MonthView(
            YearMonth month, SplitView split, @Nullable ReductionView reduction) {
        static MonthView of(BillWorker.Month month) {
            return new MonthView(
                    month.month(),
                    SplitView.of(month.split()),
                    month.saving().map(ReductionView::of).orElse(null));
        }
    }

    /**
     * A reduction of JKK and JKM for some months.
     *
     * @param decree by which it is known, such as PP 50/2025
     * @param to the last month for which it holds
     * @param saved what the month would cost more without it, in whole rupiah
     */
    record ReductionView(String decree, YearMonth to, long saved) {
        static ReductionView of(WorkerRates.Saving saving) {
            return new ReductionView(
                    saving.reduction().decree(),
                    saving.reduction().to(),
                    saving.saved().amount());
        }
    }

    /**
     * What the next payment comes to; nothing is billed by it.
     *
     * @param contributions the sum of the months, in whole rupiah
     * @param credit what was paid too much before and counts, in whole rupiah
     * @param amount what is to be paid, in whole rupiah
     * @param dueOn the due day of the first month
     */
    record QuoteView(
            MemberId memberId,
            Standing.Status status,
            List<MonthView> months,
            long contributions,
            long credit,
            long amount,
            LocalDate dueOn) {

        static QuoteView of(Quote quote) {
            return new QuoteView(
                    quote.account().memberId(),
                    quote.standing().status(),
                    quote.months().stream().map(MonthView::of).toList(),
                    quote.total().amount(),
                    quote.credit().amount(),
                    quote.amount().amount(),
                    quote.dueOn());
        }
    }

    /**
     * A paid contribution.
     *
     * @param wage the wage, or the base of an independent worker, in whole rupiah
     * @param employerNumber the number under which the employer is registered (NPP)
     * @param paidOn when the bank received it
     */
    record ContributionView(
            ContributionId contributionId,
            YearMonth month,
            ContributionSegment segment,
            long wage,
            SplitView split,
            List<Programme> programmes,
            @Nullable String employer,
            @Nullable String employerNumber,
            LocalDate paidOn) {

        static ContributionView of(Contribution paid) {
            Employer employer = paid.employer();
            return new ContributionView(
                    paid.id(),
                    paid.month(),
                    ContributionSegment.of(paid.segment()),
                    paid.wage().amount(),
                    SplitView.of(paid.split()),
                    List.copyOf(paid.split().programmes()),
                    employer == null ? null : employer.name(),
                    employer == null ? null : employer.number(),
                    paid.paidOn());
        }
    }
}
