package id.jmo.claim.model.eligibility;

import id.jmo.platform.values.Rupiah;

/**
 * What this service knows of a member's savings, from balance's events.
 *
 * @param balance everything saved
 * @param available the part that no claim holds
 */
public record SavingsFacts(Rupiah balance, Rupiah available) {

    /** No event of the member's savings has arrived yet. */
    public static final SavingsFacts NONE = new SavingsFacts(Rupiah.ZERO, Rupiah.ZERO);
}
