package id.jmo.claim.model.rules;

import id.jmo.platform.values.Rupiah;

/**
 * An officer's approval of more than this amount needs a second, different officer. What the policy approves by itself
 * needs none: there both the hold and the identity were beyond doubt.
 *
 * @param above the largest amount that one officer approves alone
 */
public record FourEyes(Rupiah above) {

    public boolean neededFor(Rupiah gross) {
        return gross.isMoreThan(above);
    }
}
