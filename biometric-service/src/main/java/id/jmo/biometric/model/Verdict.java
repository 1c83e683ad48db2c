package id.jmo.biometric.model;

/** The result of a policy. No verdict denies a claim: what is not a match goes to an officer. */
public enum Verdict {
    MATCH,
    /** Too close to call, or nothing to compare with: an officer looks. */
    REVIEW,
    NO_MATCH,
    LIVENESS_FAILED,
    /** The photo cannot be judged; the member takes another one. */
    RETAKE,
    /** The engine could not measure; the member tries again later. */
    UNAVAILABLE
}
