package id.jmo.notification.model;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import org.jspecify.annotations.Nullable;

/** How a member is addressed and reached, and stands: this service's copy of what account-service publishes. */
public record Contact(
        MemberId member,
        Confidential name,
        @Nullable Confidential email,
        @Nullable Confidential phone,
        Language language,
        Standing standing) {

    /** Whether they can be reached over a channel whose address is theirs, and not a device's. */
    public boolean hasAddressFor(Channel channel) {
        return switch (channel) {
            case INBOX -> true;
            case PUSH -> false;
            case EMAIL -> email != null;
            case SMS -> phone != null;
        };
    }
}
