package id.jmo.notification.model;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What we keep of a member: how to address and reach them. Learnt from the facts that account-service publishes. */
public record Contact(
        MemberId member,
        Confidential name,
        @Nullable Confidential email,
        @Nullable Confidential phone,
        Language language) {

    /** Where the member is reached over a channel, if they gave an address for it. */
    public Optional<Confidential> addressFor(Channel channel) {
        return switch (channel) {
            case INBOX -> Optional.empty();
            case EMAIL -> Optional.ofNullable(email);
            case SMS -> Optional.ofNullable(phone);
        };
    }
}
