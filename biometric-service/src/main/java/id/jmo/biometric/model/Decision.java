package id.jmo.biometric.model;

import java.util.List;

/**
 * A verdict and its reasons.
 *
 * @param reasons why an officer must review; empty for a match and where nothing was judged
 * @param policyVersion the policy that decided
 */
public record Decision(Verdict verdict, List<Reason> reasons, String policyVersion) {

    public Decision {
        reasons = List.copyOf(reasons);
    }
}
