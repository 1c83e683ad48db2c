package id.jmo.claim.model.rules;

import id.jmo.claim.model.Identity;
import id.jmo.platform.values.Rupiah;
import java.util.Set;

/**
 * An officer's approval of more than this amount needs a second, different officer. What the policy approves by itself
 * needs none.
 *
 * @param above the largest amount that one officer approves alone
 */
public record FourEyes(Rupiah above) {

    private static final Set<String> NO_LIVE_PERSON = Set.of("LIVENESS_FAILED", "FACE_CHANGED");

    /** @param doubt why officers decide; overruling a failed liveness check always needs a second officer */
    public boolean neededFor(Rupiah gross, Identity.Unclear doubt) {
        return gross.isMoreThan(above) || doubt.reasons().stream().anyMatch(NO_LIVE_PERSON::contains);
    }
}
