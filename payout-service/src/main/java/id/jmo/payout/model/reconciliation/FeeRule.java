package id.jmo.payout.model.reconciliation;

import id.jmo.payout.model.reconciliation.StatementEntry.Direction;
import id.jmo.payout.model.reconciliation.StatementEntry.Purpose;
import id.jmo.platform.values.Rupiah;
import java.util.regex.Pattern;

/**
 * Which lines of the statement are the bank's fees for transfers. They follow from the contract with the bank, and are no
 * differences; what costs more, or is called otherwise, is one.
 *
 * @param remark what the bank writes in such a line
 * @param most what one transfer costs at most, whole rupiah
 */
public record FeeRule(Pattern remark, Rupiah most) {

    public Purpose purposeOf(Direction direction, Rupiah amount, String text) {
        boolean fee = direction == Direction.OUT
                && !amount.isMoreThan(most)
                && remark.matcher(text).find();
        return fee ? Purpose.FEE : Purpose.OTHER;
    }
}
