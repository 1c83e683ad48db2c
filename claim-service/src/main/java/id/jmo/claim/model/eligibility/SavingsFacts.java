package id.jmo.claim.model.eligibility;

import id.jmo.platform.values.Rupiah;

/**
 * What this service knows of a member's savings, learnt from the facts that balance publishes.
 *
 * @param balance everything saved
 * @param available the part that no claim holds
 */
public record SavingsFacts(Rupiah balance, Rupiah available) {

    /** What a member has of whom balance has said nothing yet. */
    public static final SavingsFacts NONE = new SavingsFacts(Rupiah.ZERO, Rupiah.ZERO);
}
