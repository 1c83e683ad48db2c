package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillFact;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bills on record. */
public interface Bills {

    /**
     * Stores a bill with a code that no other has.
     *
     * @param withCode the bill with a code that is proposed
     * @return the bill as it is stored; the one of before if the id is known
     */
    Bill issue(Function<PaymentCode, Bill> withCode);

    Optional<Bill> find(BillId id);

    /** By one read of the code's guard. */
    Optional<Bill> find(PaymentCode code);

    /**
     * Applies a decision and stores its outcome, unless there is none. The decision is repeated as often as another writer was
     * faster.
     *
     * @return the bill after it
     * @throws java.util.NoSuchElementException if there is no such bill
     */
    Bill change(BillId id, Function<Bill, Step> decision);

    /**
     * The next state and the fact that goes with it.
     *
     * @param bill none if nothing changes
     */
    record Step(@Nullable Bill bill, @Nullable BillFact fact) {

        public static Step to(Bill bill, BillFact fact) {
            return new Step(bill, fact);
        }

        /** A change that is of no concern to other services. */
        public static Step silently(Bill bill) {
            return new Step(bill, null);
        }

        public static Step none() {
            return new Step(null, null);
        }
    }

    /** Open bills whose time is over, those after the cursor by id. */
    List<BillId> toExpire(Instant now, @Nullable BillId after, int limit);

    /** Open bills that have no virtual account and that nobody has leased for it, longest due first. */
    List<BillId> withoutAccount(Instant now, int limit);

    /**
     * Takes the lease of a bill that needs a virtual account.
     *
     * @return nothing if it is not due, or another instance was faster
     */
    Optional<Bill> leaseAccount(BillId id, Instant now, Instant until);

    /** Paid bills with lines that are not posted and that nobody has leased, longest due first. */
    List<BillId> toPost(Instant now, int limit);

    /**
     * Takes the lease of a bill whose lines are to be posted.
     *
     * @return nothing if it is not due, or another instance was faster
     */
    Optional<Bill> leasePosting(BillId id, Instant now, Instant until);

    /**
     * Records up to which line contributions are posted, and renews the lease.
     *
     * @return the bill after it
     */
    Bill posted(BillId id, int line, Instant leaseUntil);
}
