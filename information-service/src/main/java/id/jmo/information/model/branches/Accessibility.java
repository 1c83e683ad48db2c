package id.jmo.information.model.branches;

/** What makes a branch usable for everybody. */
public enum Accessibility {
    WHEELCHAIR,
    /** Pregnant, elderly and sick members go first. */
    PRIORITY_QUEUE,
    SIGN_LANGUAGE,
    NURSING_ROOM
}
