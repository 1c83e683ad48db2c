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

    /** Reasons why it may be somebody else altogether; of the others the face was at least like the member's. */
    private static final Set<String> PERHAPS_ANOTHER = Set.of(
            "LIVENESS_FAILED",
            "FACE_CHANGED",
            "NO_MATCH",
            "NO_REFERENCE",
            "REFERENCE_NEW",
            "ATTEMPTS_LOCKED",
            "FRAMES_REPEATED");

    /**
     * @param doubt why officers decide; where nothing but the officer says that it is the member, whatever the amount, a second
     *     one must say so too: one officer and an accomplice before the camera cannot be paid in a member's name
     */
    public boolean neededFor(Rupiah gross, Identity.Unclear doubt) {
        return gross.isMoreThan(above) || doubt.reasons().stream().anyMatch(PERHAPS_ANOTHER::contains);
    }
}
