package id.jmo.contribution.application.worker;

import id.jmo.contribution.model.worker.DueDays;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

/** Records which independent workers are inactive, because more than three months were due without payment. */
@UseCase
public class LapseWorkers {

    private final WorkerAccounts accounts;
    private final DueDays days;
    private final LeasedBatches batches;
    private final Clock clock;

    LapseWorkers(WorkerAccounts accounts, DueDays days, Leases leases, Clock clock) {
        this.accounts = accounts;
        this.days = days;
        this.batches = new LeasedBatches(leases, "worker-lapse");
        this.clock = clock;
    }

    public void run() {
        LocalDate today = Jakarta.today(clock);
        batches.<MemberId, MemberId>each(
                after -> accounts.lapsing(today, after, LeasedBatches.SIZE),
                Function.identity(),
                worker -> accounts.change(worker, account -> account.lapsed(today, days)));
    }
}
