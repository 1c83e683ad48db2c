package id.jmo.contribution.application.worker;

import id.jmo.contribution.application.bill.PostingListener;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Advances the accounts of independent workers by what was posted. The same again changes nothing. */
@UseCase
public class RecordPaidMonths implements PostingListener {

    private final WorkerAccounts accounts;

    RecordPaidMonths(WorkerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void posted(Bill bill, List<Contribution> posted) {
        if (bill.segment() != Segment.BPU) {
            return;
        }
        Map<MemberId, YearMonth> latest = posted.stream()
                .collect(Collectors.toMap(Contribution::memberId, Contribution::month, (a, b) -> a.isAfter(b) ? a : b));
        latest.forEach((worker, month) -> accounts.change(
                worker, account -> account.paid(bill.id(), month, bill.amounts().credit())));
    }
}
