package id.jmo.contribution.application.bill;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns each line of a paid bill into a contribution. It walks the lines in batches and keeps in the bill how far it is; after a
 * crash a batch is written again, and nothing twice, because a contribution's id follows from its line.
 */
@UseCase
public class PostContributions implements WorkQueue<BillId> {

    private static final Logger LOG = LoggerFactory.getLogger(PostContributions.class);

    /**
     * How bills are posted.
     *
     * @param lease how long a bill is left to an instance that does not go on with it; longer than a batch takes
     */
    public record Terms(Duration lease) {}

    private final Bills bills;
    private final BillLines lines;
    private final Contributions contributions;
    private final List<PostingListener> listeners;
    private final Terms terms;
    private final Clock clock;

    PostContributions(
            Bills bills,
            BillLines lines,
            Contributions contributions,
            List<PostingListener> listeners,
            Terms terms,
            Clock clock) {
        this.bills = bills;
        this.lines = lines;
        this.contributions = contributions;
        this.listeners = List.copyOf(listeners);
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<BillId> due(int limit) {
        return bills.toPost(clock.instant(), limit);
    }

    @Override
    public void process(BillId id) {
        Instant now = clock.instant();
        Optional<Bill> leased = bills.leasePosting(id, now, now.plus(terms.lease()));
        if (leased.isPresent() && leased.get().state() instanceof BillState.Paid paid) {
            post(leased.get(), Jakarta.dateOf(paid.paidAt()));
        }
    }

    private void post(Bill leased, LocalDate paidOn) {
        Bill bill = leased;
        while (!bill.isPosted()) {
            int after = bill.postedLines();
            List<Contribution> paid = lines.batch(bill.id(), after).stream()
                    .map(line -> line.paid(leased.id(), paidOn))
                    .toList();
            contributions.post(paid);
            for (PostingListener listener : listeners) {
                listener.posted(bill, paid);
            }
            bill = bills.posted(
                    bill.id(),
                    Math.min(after + BillLines.BATCH, bill.lastLine()),
                    clock.instant().plus(terms.lease()));
        }
        LOG.info("Bill {} is posted up to line {}", bill.id(), bill.postedLines());
    }
}
