package id.jmo.contribution.model.worker;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An independent worker (BPU) as whoever collects contributions sees them. Every method decides without side effect.
 *
 * @param payer the member who pays for them (SERTAKAN), or none
 * @param paidThrough the latest month that is paid; none before the first contribution
 * @param currentBill the latest that was issued; an earlier one is taken back by it
 * @param creditUses what paid bills used of the credit
 * @param lapsedOn since when the worker is inactive
 */
public record WorkerAccount(
        MemberId memberId,
        Nik nik,
        @Nullable MemberId payer,
        WorkerTerms terms,
        @Nullable YearMonth paidThrough,
        @Nullable BillId currentBill,
        List<CreditUse> creditUses,
        @Nullable LocalDate lapsedOn) {

    /** What a paid bill used of the credit. */
    public record CreditUse(BillId billId, Rupiah amount) {}

    public WorkerAccount {
        creditUses = List.copyOf(creditUses);
    }

    /** Before the first contribution. */
    public static WorkerAccount opened(
            MemberId memberId, Nik nik, @Nullable MemberId payer, Rupiah base, boolean oldAgeSavings) {
        return new WorkerAccount(
                memberId, nik, payer, new WorkerTerms(base, oldAgeSavings, Sector.OTHER), null, null, List.of(), null);
    }

    public Standing standing(LocalDate today, DueDays days) {
        return Standing.of(paidThrough, today, days);
    }

    /** The months of the next payment. */
    public List<YearMonth> nextMonths(int count, LocalDate today, DueDays days) {
        YearMonth first = standing(today, days).nextMonth();
        return IntStream.range(0, count).mapToObj(first::plusMonths).toList();
    }

    /** From when the worker is inactive unless more is paid; none before the first contribution and once they are. */
    public @Nullable LocalDate lapsesOn(DueDays days) {
        return paidThrough == null || lapsedOn != null ? null : Standing.lapsesOn(paidThrough, days);
    }

    public Rupiah creditUsed() {
        return creditUses.stream().map(CreditUse::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Other programmes, or another sector; the base stays. */
    public WorkerAccount choose(boolean oldAgeSavings, Sector sector) {
        return with(
                new WorkerTerms(terms.base(), oldAgeSavings, sector), paidThrough, currentBill, creditUses, lapsedOn);
    }

    public WorkerAccount billed(BillId bill) {
        return with(terms, paidThrough, bill, creditUses, lapsedOn);
    }

    /** A bill is paid; the same again changes nothing. Whoever was inactive is active again. */
    public WorkerAccount paid(BillId bill, YearMonth through, Rupiah credit) {
        boolean isLater = paidThrough == null || through.isAfter(paidThrough);
        List<CreditUse> uses = new ArrayList<>(creditUses);
        if (credit.isPositive() && uses.stream().noneMatch(use -> use.billId().equals(bill))) {
            uses.add(new CreditUse(bill, credit));
        }
        return with(terms, isLater ? through : paidThrough, currentBill, uses, isLater ? null : lapsedOn);
    }

    /** The worker has been inactive since that day; once it is recorded nothing changes. */
    public WorkerAccount lapsed(LocalDate today, DueDays days) {
        LocalDate on = lapsesOn(days);
        return on == null || on.isAfter(today) ? this : with(terms, paidThrough, currentBill, creditUses, on);
    }

    private WorkerAccount with(
            WorkerTerms next,
            @Nullable YearMonth through,
            @Nullable BillId bill,
            List<CreditUse> uses,
            @Nullable LocalDate lapsed) {
        return new WorkerAccount(memberId, nik, payer, next, through, bill, uses, lapsed);
    }

    /** Names the worker and nothing else: the rest is personal data. */
    @Override
    public String toString() {
        return "WorkerAccount[" + memberId + "]";
    }
}
