package id.jmo.payout.application;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.application.UseCase;
import java.util.Optional;

/**
 * The last look before money moves: a cause may have an earlier payout that was refused, and what is known of that one
 * decides whether this one may be transferred.
 */
@UseCase
class TransferGuard {

    private final Payouts payouts;
    private final StatementDoubts statement;

    TransferGuard(Payouts payouts, StatementDoubts statement) {
        this.payouts = payouts;
        this.statement = statement;
    }

    /** Why the payout must not be transferred now; none if it may be. */
    Optional<String> objectionTo(PayoutOrder order) {
        return payouts.of(order.cause()).stream()
                .filter(other -> !other.order().payoutId().equals(order.payoutId()))
                .flatMap(other -> objection(other).stream())
                .findFirst();
    }

    private Optional<String> objection(Payout earlier) {
        String name = "payout " + earlier.order().payoutId();
        if (!earlier.state().isOver()) {
            return Optional.of(name + " is " + earlier.state().kind());
        }
        if (earlier.doubt() != null) {
            return Optional.of(
                    name + " is in doubt: the bank answered " + earlier.doubt().answer());
        }
        return statement.isPaidByBankOnly(earlier.order().reference())
                ? Optional.of(name + " is on the bank's statement as paid")
                : Optional.empty();
    }
}
