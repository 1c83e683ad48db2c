package id.jmo.notification.web;

import id.jmo.notification.application.ReadInbox.InboxMessage;
import id.jmo.notification.model.Subject;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An inbox entry as the member sees it, in their language.
 *
 * @param subjectType what it is about, such as {@code claim}
 * @param claimId the subject's id if the subject is a claim
 * @param step the name of the notice, such as {@code claim-approved}
 * @param validUntil until when it is of use, such as a promotion; absent if it always is
 * @param expired whether that is over
 * @param readAt absent as long as it is unread
 * @param archivedAt absent unless the member has put it away
 */
record NotificationView(
        String id,
        String subjectType,
        String subjectId,
        @Nullable String claimId,
        String step,
        String title,
        String body,
        OffsetDateTime occurredAt,
        @Nullable OffsetDateTime validUntil,
        boolean expired,
        @Nullable OffsetDateTime readAt,
        @Nullable OffsetDateTime archivedAt) {

    static NotificationView of(InboxMessage message) {
        var notification = message.entry().notification();
        return new NotificationView(
                message.entry().id(),
                notification.subject().type(),
                notification.subject().id(),
                claimId(notification.subject()),
                notification.content().template(),
                message.text().title(),
                message.text().body(),
                Jakarta.at(notification.occurredAt()),
                message.validUntil().map(Jakarta::at).orElse(null),
                message.expired(),
                message.entry().readAt().map(Jakarta::at).orElse(null),
                message.entry().archivedAt().map(Jakarta::at).orElse(null));
    }

    static @Nullable String claimId(Subject subject) {
        return subject.type().equals(Subject.CLAIM) ? subject.id() : null;
    }
}
