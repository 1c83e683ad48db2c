package id.jmo.balance.application;

import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.Optional;

/**
 * The benefit of an accident was approved: the JKK fund owes it, whether the member has savings or not, and a payout that
 * was completed before the approval was read is settled.
 */
@UseCase
public class OrderBenefit {

    private final CauseBookings bookings;

    OrderBenefit(CauseBookings bookings) {
        this.bookings = bookings;
    }

    /** @throws id.jmo.balance.model.LedgerContradiction if the amount is not positive */
    public void benefitOrdered(MemberId member, AccidentId accident, Rupiah amount) {
        Entry ordered = new Entry.BenefitOrdered(accident, amount);
        bookings.bookOnce(member, new Cause.Accident(accident), ordered.id(), _ -> Optional.of(ordered));
    }
}
