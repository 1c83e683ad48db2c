package id.jmo.notification.messaging;

import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Standing;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import org.jspecify.annotations.Nullable;

/** What is read of the events of a member. */
record ContactSnapshot(
        MemberId memberId,
        Confidential name,
        @Nullable Confidential email,
        @Nullable Confidential phone,
        String language,
        @Nullable String segment,
        @Nullable Membership membership) {

    record Membership(String status) {}

    Contact toContact() {
        return new Contact(
                memberId,
                name,
                email,
                phone,
                Language.of(language).orElse(Language.INDONESIAN),
                new Standing(
                        segment == null ? "" : segment,
                        membership != null && membership.status().equals("ACTIVE")));
    }
}
