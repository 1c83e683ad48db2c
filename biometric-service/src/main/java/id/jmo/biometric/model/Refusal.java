package id.jmo.biometric.model;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;

/**
 * Why the session does not count for a claim; no statement about the face.
 *
 * @param policyVersion the policy that was in force then
 */
public record Refusal(ClaimId claimId, MemberId memberId, Code code, String policyVersion, Instant refusedAt) {

    public enum Code {
        /** No session of this id was ever opened. */
        SESSION_UNKNOWN,
        /** The session belongs to another member. */
        SESSION_FOREIGN,
        /** The session served another claim. */
        SESSION_USED,
        /** The claim was submitted after the session's end. */
        SESSION_EXPIRED,
        /** The session was opened for something else than a claim. */
        PURPOSE_WRONG,
        /** The session was opened and no selfie was taken. */
        SELFIE_MISSING,
        /** Before the selfie was judged, the member withdrew the consent that their face is recognised. */
        CONSENT_WITHDRAWN
    }
}
