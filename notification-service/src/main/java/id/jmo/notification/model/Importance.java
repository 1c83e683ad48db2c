package id.jmo.notification.model;

/** How soon a member should know. */
public enum Importance {
    /** The member must act, or their security or money is at stake: quiet hours do not hold it back. */
    URGENT,
    NORMAL,
    /** News that can wait for the digest, such as a promotion. */
    LOW
}
