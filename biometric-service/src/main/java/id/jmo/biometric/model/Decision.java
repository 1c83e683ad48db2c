package id.jmo.biometric.model;

import java.util.List;
import java.util.Set;

/**
 * A verdict with what led to it.
 *
 * @param reasons why an officer is asked; empty for a match and where nothing was judged
 * @param findings what is wrong with the photo; filled for {@link Verdict#RETAKE} only
 * @param policyVersion the policy that decided
 */
public record Decision(Verdict verdict, List<Reason> reasons, Set<Finding> findings, String policyVersion) {

    public Decision {
        reasons = List.copyOf(reasons);
        findings = Set.copyOf(findings);
    }
}
