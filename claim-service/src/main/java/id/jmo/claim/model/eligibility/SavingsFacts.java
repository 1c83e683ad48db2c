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

    /** What claims hold. */
    public Rupiah held() {
        return balance.minus(available);
    }

    /**
     * What a claim would hold. A hold of a claim that has ended counts, because its release is on its way; one of a claim
     * that came back does not.
     *
     * @param heldForReturned what is held for completed claims whose money came back
     */
    public Rupiah claimable(Rupiah heldForReturned) {
        Rupiah others = balance.minus(heldForReturned);
        return others.isMoreThan(available) ? others : available;
    }
}
