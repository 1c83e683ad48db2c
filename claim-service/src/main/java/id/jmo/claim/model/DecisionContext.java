package id.jmo.claim.model;

import id.jmo.claim.model.rules.PaymentRecord;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Everything that a decision depends on besides the claim and what happened. A decision reads no clock, draws no
 * identifier and knows no store: with equal context it always comes out the same.
 *
 * @param paidBefore what the member has been paid in earlier claims; looked up only when a decision pays, which few do
 * @param nextPayout the identifier of the order to pay, should the decision give one
 */
public record DecisionContext(ClaimRules rules, Instant now, Supplier<PaymentRecord> paidBefore, PayoutId nextPayout) {

    LocalDate today() {
        return Jakarta.dateOf(now);
    }
}
