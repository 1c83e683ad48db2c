package id.jmo.biometric.model;

/** Why an officer must review, as published. */
public enum Reason {
    /** The similarity lies between review and match. */
    SIMILARITY_UNSURE,
    /** The similarity lies below review. */
    NO_MATCH,
    LIVENESS_FAILED,
    /** The member has no reference photo, or one measured by another engine or other models. */
    NO_REFERENCE,
    /** Not every frame of the session shows the same face. */
    FACE_CHANGED,
    /** The frames came while no engine could measure, and showed too little when one could. */
    FRAMES_UNFIT,
    /** Too many attempts had failed when the selfie was judged. */
    ATTEMPTS_LOCKED,
    /** The reference photo was replaced too recently to count for money. */
    REFERENCE_NEW,
    /** A frontal frame is nearly the same as one of another session: a prepared sequence. */
    FRAMES_REPEATED
}
