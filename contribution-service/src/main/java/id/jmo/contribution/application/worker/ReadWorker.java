package id.jmo.contribution.application.worker;

import id.jmo.contribution.application.worker.BillWorker.NotBilled;
import id.jmo.contribution.model.worker.DueDays;
import id.jmo.contribution.model.worker.Sector;
import id.jmo.contribution.model.worker.Standing;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.Clock;

/** Shows where independent workers stand, and lets them choose what they pay for. */
@UseCase
public class ReadWorker {

    private final WorkerAccounts accounts;
    private final DueDays days;
    private final Clock clock;

    ReadWorker(WorkerAccounts accounts, DueDays days, Clock clock) {
        this.accounts = accounts;
        this.days = days;
        this.clock = clock;
    }

    /**
     * A worker whom this member pays for: themselves, or somebody whom they registered (SERTAKAN).
     *
     * @throws NotBilled if there is none
     */
    public WorkerAccount paidBy(MemberId payer, MemberId worker) {
        return accounts.find(worker)
                .filter(account -> worker.equals(payer) || payer.equals(account.payer()))
                .orElseThrow(() -> new NotBilled(NotBilled.Fault.UNKNOWN));
    }

    /** @throws NotBilled if nobody has that number */
    public WorkerAccount withNik(Nik nik) {
        return accounts.find(nik).orElseThrow(() -> new NotBilled(NotBilled.Fault.UNKNOWN));
    }

    public Standing standing(WorkerAccount account) {
        return account.standing(Jakarta.today(clock), days);
    }

    /**
     * For the months that are billed from now on.
     *
     * @throws NotBilled if the member is no independent worker
     */
    public WorkerAccount choose(MemberId worker, boolean oldAgeSavings, Sector sector) {
        return accounts.change(worker, account -> account.choose(oldAgeSavings, sector))
                .orElseThrow(() -> new NotBilled(NotBilled.Fault.UNKNOWN));
    }
}
