package id.jmo.balance.messaging;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;

/** What is read of the events of topic {@code jmo.payouts.v1}. */
final class PayoutFact {

    private PayoutFact() {}

    /** {@code amount} is what reached the bank account, the net amount of the claim. */
    record Completed(PayoutId payoutId, ClaimId claimId, MemberId memberId, Rupiah amount) {}

    /** {@code amount} is what reached the bank account, the benefit of the accident. */
    record BenefitCompleted(PayoutId payoutId, AccidentId accidentId, MemberId memberId, Rupiah amount) {}

    record BenefitReturned(PayoutId payoutId, AccidentId accidentId, MemberId memberId) {}

    record Returned(PayoutId payoutId, ClaimId claimId, MemberId memberId) {}
}
