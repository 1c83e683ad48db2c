package id.jmo.notification.web;

import id.jmo.notification.application.Inbox;
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
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The member's inbox. */
@RestController
@RequestMapping("/api/v1/notifications")
@ForRole(Role.MEMBER)
@Tag(name = "Notifications")
class NotificationsController {

    static final int PAGE = 20;

    private static final int MOST_COUNTED = 100;

    /** The id of an entry: that of its event, of whom it is for in a campaign, and its channel. */
    static final Pattern CURSOR = Pattern.compile("[0-9a-f-]{36}(\\.[0-9a-f-]{36})?\\.[a-z]+");

    private static final String NOT_FOUND = "notification-not-found";

    private final ReadInbox inbox;

    NotificationsController(ReadInbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Lists the member's inbox, the newest first.
     *
     * @param archived whether to list what the member has put away, and not the rest
     */
    @GetMapping
    Page<NotificationView> listNotifications(
            @CurrentMember MemberId me,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor) {
        Inbox.Part part = archived ? Inbox.Part.ARCHIVED : Inbox.Part.CURRENT;
        var entries = inbox.newest(me, part, Set.of(), Optional.ofNullable(Cursors.ofForm(CURSOR, cursor)), PAGE + 1);
        return Page.cut(entries.stream().map(NotificationView::of).toList(), PAGE, NotificationView::id);
    }

    /**
     * @param count how many are unread, 100 at most
     * @param atLeast whether there may be more
     */
    record UnreadView(int count, boolean atLeast) {}

    /** Counts what is unread in the member's inbox. */
    @GetMapping("/unread-count")
    UnreadView countUnreadNotifications(@CurrentMember MemberId me) {
        int count = inbox.countUnread(me, MOST_COUNTED);
        return new UnreadView(count, count == MOST_COUNTED);
    }

    /** Marks a notification as read. */
    @PostMapping("/{id}/read")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "notification-not-found")
    NotificationView markNotificationRead(@PathVariable String id, CurrentUser user) {
        return NotificationView.of(inbox.markRead(own(id, user)));
    }

    /** Puts a notification away, as read; it is kept, and listed as archived. */
    @PutMapping("/{id}/archive")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "notification-not-found")
    NotificationView archiveNotification(@PathVariable String id, CurrentUser user) {
        return NotificationView.of(inbox.archive(own(id, user)));
    }

    /** Takes a notification back from the archive. */
    @DeleteMapping("/{id}/archive")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "notification-not-found")
    NotificationView unarchiveNotification(@PathVariable String id, CurrentUser user) {
        return NotificationView.of(inbox.unarchive(own(id, user)));
    }

    private InboxEntry own(String id, CurrentUser user) {
        InboxEntry entry = inbox.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, NOT_FOUND));
        OwnershipGuard.requireOwner(entry.notification().recipient(), user, NOT_FOUND);
        return entry;
    }
}
