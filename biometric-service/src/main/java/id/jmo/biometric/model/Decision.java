package id.jmo.biometric.model;

import java.util.List;

/**
 * A verdict with what led to it.
 *
 * @param reasons why an officer is asked; empty for a match and where nothing was judged
 * @param policyVersion the policy that decided
 */
public record Decision(Verdict verdict, List<Reason> reasons, String policyVersion) {

    public Decision {
        reasons = List.copyOf(reasons);
    }
}
