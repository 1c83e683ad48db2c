package id.jmo.claim.application;

import id.jmo.claim.model.rules.PaymentRecord;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;

/** What each member has been paid, as the tax needs to know it. One payout counts once, however often it is told. */
public interface Payments {

    PaymentRecord of(MemberId member);

    /** @param sequence of the fact about the member's savings; an earlier one than the last kept changes nothing */
    void paid(MemberId member, PayoutId payout, PaymentRecord.Paid payment, long sequence);

    /** The payment came back and counts no more. */
    void cameBack(MemberId member, PayoutId payout, long sequence);
}
