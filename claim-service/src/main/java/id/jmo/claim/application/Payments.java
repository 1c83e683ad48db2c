package id.jmo.claim.application;

import id.jmo.claim.model.rules.PaymentRecord;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;

/** What each member has been paid, for the tax. One payout counts once, however often its event is delivered. */
public interface Payments {

    PaymentRecord of(MemberId member);

    /** @param sequence of the event of the member's savings; one older than the last stored changes nothing */
    void paid(MemberId member, PayoutId payout, PaymentRecord.Paid payment, long sequence);

    /** The payment was returned and no longer counts. */
    void cameBack(MemberId member, PayoutId payout, long sequence);
}
