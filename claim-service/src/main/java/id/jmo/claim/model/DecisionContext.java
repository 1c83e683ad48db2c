package id.jmo.claim.model;

import id.jmo.claim.model.rules.PaymentRecord;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Everything that a decision depends on besides the claim and the trigger. A decision reads no clock, creates no
 * identifier and knows no store: the same input always gives the same result.
 *
 * @param paidBefore what the member has been paid in earlier claims; looked up only by a decision that orders a payment
 * @param nextPayout the identifier of the payment, if the decision orders one
 */
public record DecisionContext(ClaimRules rules, Instant now, Supplier<PaymentRecord> paidBefore, PayoutId nextPayout) {

    LocalDate today() {
        return Jakarta.dateOf(now);
    }
}
