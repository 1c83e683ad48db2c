package id.jmo.accident.messaging;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;

/** What this service reads of the events of {@code jmo.payouts.v1}. */
final class PayoutEvent {

    private PayoutEvent() {}

    record BenefitCompleted(PayoutId payoutId, AccidentId accidentId, Instant paidAt) {}

    record BenefitRefused(PayoutId payoutId, AccidentId accidentId, String reason) {}

    record BenefitReturned(PayoutId payoutId, AccidentId accidentId, String reason) {}
}
