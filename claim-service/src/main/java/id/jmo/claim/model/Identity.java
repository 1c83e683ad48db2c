package id.jmo.claim.model;

import java.util.List;

/** The verdict on the selfie. A clear "not this person" is none of these: it rejects the claim. */
public sealed interface Identity {

    record Verified() implements Identity {}

    /**
     * An officer must decide.
     *
     * @param reasons codes of the biometric policy
     * @param similarity cosine between selfie and reference photo, -1 to 1
     * @param liveness how likely the selfie shows a living person, 0 to 1
     */
    record Unclear(List<String> reasons, double similarity, double liveness) implements Identity {
        public Unclear {
            reasons = List.copyOf(reasons);
        }
    }
}
