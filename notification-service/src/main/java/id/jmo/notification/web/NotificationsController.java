package id.jmo.notification.web;

import id.jmo.notification.application.ReadInbox;
import id.jmo.notification.model.InboxEntry;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.OwnershipGuard;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The member's inbox. */
@RestController
@RequestMapping("/api/v1/notifications")
@ForRole(Role.MEMBER)
@Tag(name = "Notifications")
class NotificationsController {

    private static final int PAGE = 20;
    /** The id of an entry: that of its event, of whom it is for in a campaign, and its channel. */
    private static final Pattern CURSOR = Pattern.compile("[0-9a-f-]{36}(\\.[0-9a-f-]{36})?\\.[a-z]+");

    private static final String NOT_FOUND = "notification-not-found";

    private final ReadInbox inbox;

    NotificationsController(ReadInbox inbox) {
        this.inbox = inbox;
    }

    /** Lists the member's inbox, the newest first. */
    @GetMapping
    Page<NotificationView> listNotifications(
            @CurrentMember MemberId me, @RequestParam(required = false) @Size(max = 100) @Nullable String cursor) {
        var entries = inbox.newest(me, Optional.ofNullable(Cursors.ofForm(CURSOR, cursor)), PAGE + 1);
        return Page.cut(entries.stream().map(NotificationView::of).toList(), PAGE, NotificationView::id);
    }

    /** Marks a notification as read. */
    @PostMapping("/{id}/read")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "notification-not-found")
    NotificationView markNotificationRead(@PathVariable String id, CurrentUser user) {
        InboxEntry entry = inbox.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, NOT_FOUND));
        OwnershipGuard.requireOwner(entry.notification().recipient(), user, NOT_FOUND);
        return NotificationView.of(inbox.markRead(entry));
    }
}
