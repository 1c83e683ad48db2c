package id.jmo.payout.application.inquiry;

import id.jmo.payout.application.Bank;
import id.jmo.payout.model.BankResult;
import id.jmo.payout.model.HolderNamePolicy;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.RetryPolicy;
import id.jmo.payout.model.inquiry.AccountInquiry;
import id.jmo.payout.model.inquiry.AccountInquiry.State;
import id.jmo.payout.model.inquiry.InquiryId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the bank whose account it is that a member names, by the rule of names of payouts. An inquiry stays in the store until
 * the bank answers: an outage delays the answer and loses nothing.
 */
@UseCase
public class InquireAccount implements WorkQueue<InquiryId> {

    private static final Logger LOG = LoggerFactory.getLogger(InquireAccount.class);

    private final AccountInquiries inquiries;
    private final Bank bank;
    private final RetryPolicy retryPolicy;
    private final WakeUpSignal wakeUp;
    private final Clock clock;
    private final HolderNamePolicy names = new HolderNamePolicy();

    InquireAccount(
            AccountInquiries inquiries,
            Bank bank,
            RetryPolicy retryPolicy,
            WakeUpSignal accountInquiryWakeUp,
            Clock clock) {
        this.inquiries = inquiries;
        this.bank = bank;
        this.retryPolicy = retryPolicy;
        this.wakeUp = accountInquiryWakeUp;
        this.clock = clock;
    }

    /**
     * Takes an inquiry on; the same one again changes nothing.
     *
     * @param account with the member's name as its holder
     * @param validUntil when the answer is of no use any more
     */
    public void inquire(InquiryId id, MemberId member, PayoutAccount account, Instant validUntil) {
        Instant now = clock.instant();
        AccountInquiry inquiry = AccountInquiry.opened(id, member, account, validUntil, now);
        if (!inquiry.isOver(now)) {
            inquiries.add(inquiry);
            wakeUp.signal();
        }
    }

    @Override
    public List<InquiryId> due(int limit) {
        return inquiries.due(clock.instant(), limit);
    }

    @Override
    public void process(InquiryId id) {
        AtomicBoolean leased = new AtomicBoolean();
        AccountInquiry inquiry = inquiries.change(id, current -> {
            Instant now = clock.instant();
            leased.set(current.isDue(now));
            return current.leased(now, retryPolicy.lease());
        });
        if (leased.get() && inquiry.state() instanceof State.Open open) {
            BankResult result = bank.inquireAccount(open.account(), id.reference());
            LOG.info("Account inquiry {}: result is {}", id, result.answer());
            inquiries.change(id, current -> current.after(result, names, retryPolicy.inquiry(), clock.instant()));
        }
    }
}
