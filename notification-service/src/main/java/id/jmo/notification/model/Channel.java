package id.jmo.notification.model;

import java.util.Locale;

/** The ways to reach a member. */
public enum Channel {
    /** The list inside the app; needs no partner and never fails. */
    INBOX,
    EMAIL,
    SMS;

    /** As it stands in ids and in the names of template files. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
