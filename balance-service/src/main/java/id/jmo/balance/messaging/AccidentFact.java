package id.jmo.balance.messaging;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;

/** What is read of the events of topic {@code jmo.accidents.v1}. */
final class AccidentFact {

    private AccidentFact() {}

    /** {@code net} is the sum of the cash benefits, which are not taxed. */
    record BenefitOrdered(AccidentId accidentId, MemberId memberId, Rupiah net) {}
}
