package id.jmo.accident.model;

import id.jmo.platform.values.Rupiah;

/**
 * An approval of more than this amount needs a second, different officer, and so does any payment to an account that an
 * officer recorded: nobody sends money alone to an account of their own choice.
 *
 * @param above the largest total that one officer approves alone
 */
public record FourEyes(Rupiah above) {

    public boolean neededFor(Award award, PayoutAccount.Owner owner) {
        boolean toHeir = award.payer() == Payer.FUND && owner == PayoutAccount.Owner.HEIR;
        return toHeir || award.total().isMoreThan(above);
    }
}
