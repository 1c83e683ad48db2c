package id.jmo.contribution.persistence.worker;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.worker.DueDays;
import id.jmo.contribution.model.worker.Sector;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.contribution.model.worker.WorkerTerms;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An independent worker's account at rest; the NIK is encrypted.
 *
 * @param lapsesOn from when the worker is inactive unless more is paid; absent before the first contribution and once they are
 */
record WorkerDocument(
        Nik nik,
        String nikFingerprint,
        @Nullable MemberId payer,
        Rupiah base,
        boolean oldAgeSavings,
        Sector sector,
        @Nullable YearMonth paidThrough,
        @Nullable BillId currentBill,
        List<WorkerAccount.CreditUse> creditUses,
        @Nullable LocalDate lapsesOn,
        @Nullable LocalDate lapsedOn) {

    static final String NIK = "nikFingerprint";
    static final String LAPSES_ON = "lapsesOn";

    static WorkerDocument of(WorkerAccount account, BlindIndex fingerprints, DueDays days) {
        return new WorkerDocument(
                account.nik(),
                fingerprints.of(account.nik().digits()),
                account.payer(),
                account.terms().base(),
                account.terms().oldAgeSavings(),
                account.terms().sector(),
                account.paidThrough(),
                account.currentBill(),
                account.creditUses(),
                account.lapsesOn(days),
                account.lapsedOn());
    }

    WorkerAccount toAccount(String id) {
        return new WorkerAccount(
                MemberId.of(id),
                nik,
                payer,
                new WorkerTerms(base, oldAgeSavings, sector),
                paidThrough,
                currentBill,
                creditUses,
                lapsedOn);
    }
}
