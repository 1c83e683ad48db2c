package id.jmo.notification.web;

import id.jmo.notification.application.Inbox;
import id.jmo.notification.application.ReadInbox;
import id.jmo.notification.application.ReadInbox.InboxMessage;
import id.jmo.notification.model.Subject;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one member was notified of, for officers who help the member: what it was and when, not its words. */
@RestController
@ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.AUDITOR})
@Tag(name = "Notifications of a member")
class MemberNotificationsController {

    /** A notice of a complaint would say who has complained, also where a complaint hides that. */
    private static final Set<String> HIDDEN_FROM_ALL = Set.of(Subject.COMPLAINT);

    /** Cases of accidents are for those alone who decide them, and for auditors. */
    private static final Set<String> HIDDEN_FROM_COMPLAINT_OFFICERS = Set.of(Subject.COMPLAINT, Subject.ACCIDENT);

    private final ReadInbox inbox;

    MemberNotificationsController(ReadInbox inbox) {
        this.inbox = inbox;
    }

    /**
     * @param step the name of the notice, such as {@code claim-approved}
     * @param title in the member's language, as it was shown to them
     * @param readAt when the member opened it; none as long as it is unread
     */
    record MemberNotificationView(
            String id,
            String subjectType,
            String step,
            String title,
            OffsetDateTime occurredAt,
            @Nullable OffsetDateTime readAt) {

        private static MemberNotificationView of(InboxMessage message) {
            var notification = message.entry().notification();
            return new MemberNotificationView(
                    message.entry().id(),
                    notification.subject().type(),
                    notification.content().template(),
                    message.text().title(),
                    Jakarta.at(notification.occurredAt()),
                    message.entry().readAt().map(Jakarta::at).orElse(null));
        }
    }

    /**
     * Lists what a member was notified of, the newest first, for an officer who helps the member: titles without the texts, none
     * of a complaint, and for complaint officers none of an accident.
     */
    @GetMapping("/api/v1/notifications/members/{memberId}")
    Page<MemberNotificationView> listNotificationsOfMember(
            @PathVariable MemberId memberId,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor,
            CurrentUser reader) {
        Set<String> without = reader.has(Role.CLAIMS_OFFICER) || reader.has(Role.AUDITOR)
                ? HIDDEN_FROM_ALL
                : HIDDEN_FROM_COMPLAINT_OFFICERS;
        var entries = inbox.newest(
                memberId,
                Inbox.Part.ALL,
                without,
                Optional.ofNullable(Cursors.ofForm(NotificationsController.CURSOR, cursor)),
                NotificationsController.PAGE + 1);
        return Page.cut(
                entries.stream().map(MemberNotificationView::of).toList(),
                NotificationsController.PAGE,
                MemberNotificationView::id);
    }
}
