package id.jmo.notification.web;

import id.jmo.notification.application.ReadInbox.Worded;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An inbox entry as the member sees it, in their language.
 *
 * @param step which step of the claim it tells, such as {@code claim-approved}
 * @param readAt absent as long as it is unread
 */
record NotificationView(
        String id,
        ClaimId claimId,
        String step,
        String title,
        String body,
        OffsetDateTime occurredAt,
        @Nullable OffsetDateTime readAt) {

    static NotificationView of(Worded worded) {
        var notification = worded.entry().notification();
        return new NotificationView(
                worded.entry().id(),
                notification.claim(),
                notification.news().step().slug(),
                worded.text().title(),
                worded.text().body(),
                Jakarta.at(notification.occurredAt()),
                worded.entry().readAt().map(Jakarta::at).orElse(null));
    }
}
