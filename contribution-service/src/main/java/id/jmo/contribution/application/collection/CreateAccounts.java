package id.jmo.contribution.application.collection;

import id.jmo.contribution.application.bill.Bills;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates a virtual account at the bank for every open bill. A bank that is down delays it; the bill waits. */
@UseCase
public class CreateAccounts implements WorkQueue<BillId> {

    private static final Logger LOG = LoggerFactory.getLogger(CreateAccounts.class);

    private final Bills bills;
    private final CollectionBank bank;
    private final Duration accountRetry;
    private final Clock clock;

    /** @param accountRetry how long one request may take, and after which another follows */
    CreateAccounts(Bills bills, CollectionBank bank, Duration accountRetry, Clock clock) {
        this.bills = bills;
        this.bank = bank;
        this.accountRetry = accountRetry;
        this.clock = clock;
    }

    @Override
    public List<BillId> due(int limit) {
        return bills.withoutAccount(clock.instant(), limit);
    }

    @Override
    public void process(BillId id) {
        Instant now = clock.instant();
        Optional<Bill> leased = bills.leaseAccount(id, now, now.plus(accountRetry));
        if (leased.isEmpty()) {
            return;
        }
        switch (bank.createAccount(leased.get())) {
            case CollectionBank.Outcome.Created(VirtualAccount account) -> {
                bills.change(
                        id,
                        bill -> bill.state() instanceof BillState.Open && bill.virtualAccount() == null
                                ? Bills.Step.silently(bill.withVirtualAccount(account))
                                : Bills.Step.none());
                LOG.info("Bill {} has a virtual account", id);
            }
            case CollectionBank.Outcome.NotCreated(String why) ->
                LOG.warn("No virtual account for bill {}: {}", id, why);
        }
    }
}
