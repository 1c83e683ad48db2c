package id.jmo.accident.model;

import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.PayoutId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Everything that a decision depends on besides the case and the trigger. A decision reads no clock, creates no
 * identifier and knows no store: the same input always gives the same result.
 *
 * @param nextPayout the identifier of the payment, if the decision orders one
 */
public record DecisionContext(AccidentRules rules, Instant now, PayoutId nextPayout) {

    LocalDate today() {
        return Jakarta.dateOf(now);
    }
}
