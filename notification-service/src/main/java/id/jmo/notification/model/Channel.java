package id.jmo.notification.model;

import java.util.Locale;

/** The ways to reach a member. All but the inbox have a {@code ChannelSender}. */
public enum Channel {
    /** The list inside the app; needs no partner and never fails. */
    INBOX(true),
    /** Web Push to the devices that the member registered. */
    PUSH(true),
    EMAIL(true),
    SMS(false);

    private final boolean titled;

    Channel(boolean titled) {
        this.titled = titled;
    }

    /** Whether the message may be seen by whoever is near the device: on its lock screen. */
    public boolean isOnLockScreen() {
        return this == PUSH;
    }

    /** Whether a message has a title: the first line of its template. */
    public boolean isTitled() {
        return titled;
    }

    /** As written in ids, in {@code notices.yaml} and in the names of template files. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
