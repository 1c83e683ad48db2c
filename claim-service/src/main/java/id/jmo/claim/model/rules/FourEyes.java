package id.jmo.claim.model.rules;

import id.jmo.claim.model.Identity;
import id.jmo.platform.values.Rupiah;
import java.util.Set;

/**
 * An officer's approval of more than this amount needs a second, different officer. What the policy approves by itself
 * needs none: there both the hold and the identity were beyond doubt.
 *
 * @param above the largest amount that one officer approves alone
 */
public record FourEyes(Rupiah above) {

    private static final Set<String> NOBODY_THERE = Set.of("LIVENESS_FAILED", "FACE_CHANGED");

    /** @param doubt why officers look; whoever sees a living member where the machine saw none is not alone with it */
    public boolean neededFor(Rupiah gross, Identity.Unclear doubt) {
        return gross.isMoreThan(above) || doubt.reasons().stream().anyMatch(NOBODY_THERE::contains);
    }
}
