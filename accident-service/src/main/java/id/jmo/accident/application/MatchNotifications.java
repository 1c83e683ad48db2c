package id.jmo.accident.application;

import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.IncidentFault;
import id.jmo.accident.model.MemberFacts;
import id.jmo.accident.model.NotificationId;
import id.jmo.accident.model.ReceivedNotification;
import id.jmo.accident.model.ReceivedNotification.Identity;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Page;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the member whom a notification is about and begins the case, or joins the one that is open. What cannot be matched
 * waits for an officer: a digit may be wrong, and an injured person must not be lost over it.
 */
@UseCase
public class MatchNotifications implements WorkQueue<ReceivedNotification> {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PAGE = 20;

    private final Notifications notifications;
    private final MemberRecord members;
    private final Accidents accidents;
    private final MoveAccident moves;
    private final Clock clock;

    MatchNotifications(
            Notifications notifications, MemberRecord members, Accidents accidents, MoveAccident moves, Clock clock) {
        this.notifications = notifications;
        this.members = members;
        this.accidents = accidents;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public List<ReceivedNotification> due(int limit) {
        return notifications.due(clock.instant(), limit);
    }

    @Override
    public String nameOf(ReceivedNotification notification) {
        return notification.id().toString();
    }

    @Override
    public void process(ReceivedNotification notification) {
        Instant now = clock.instant();
        if (!notifications.lease(notification.id(), now, now.plus(LEASE))) {
            return;
        }
        if (begin(notification).isEmpty()) {
            notifications.unmatched(notification.id());
        }
    }

    /** What waits for an officer, the earliest first. */
    public Page<ReceivedNotification> unmatched(@Nullable NotificationId cursor) {
        return Page.cut(notifications.unmatched(cursor, PAGE + 1), PAGE, ReceivedNotification::id);
    }

    /**
     * An officer names the member.
     *
     * @return the case; empty if there is no such notification or no such member
     */
    public Optional<AccidentId> match(NotificationId id, Identity member) {
        return notifications
                .findUnmatched(id)
                .map(notification -> notification.about(member))
                .flatMap(this::begin);
    }

    /** @return whether there was such a notification */
    public boolean dismiss(NotificationId id) {
        boolean known = notifications.findUnmatched(id).isPresent();
        notifications.remove(id);
        return known;
    }

    /** Repeated after a crash it finds the case that it began. */
    private Optional<AccidentId> begin(ReceivedNotification notification) {
        Optional<AccidentId> begun = find(notification.about())
                .filter(member -> IncidentFault.against(notification.incident(), member.birthDate())
                        .isEmpty())
                .map(member -> begin(notification, member));
        begun.ifPresent(_ -> notifications.remove(notification.id()));
        return begun;
    }

    private AccidentId begin(ReceivedNotification notification, MemberFacts member) {
        String command = "notification " + notification.id();
        Decision.Moved begun = NotifyAccident.notification(
                        accidents.idFor(command),
                        notification.number(),
                        member,
                        notification.incident(),
                        notification.informant())
                .begin(moves.context());
        return switch (accidents.add(begun, command)) {
            case Accidents.Admission.Admitted() -> begun.accident().id();
            case Accidents.Admission.AlreadyNotified(AccidentId open) -> {
                moves.move(open, new AccidentTrigger.NotifiedAgain(notification.informant()));
                yield open;
            }
        };
    }

    private Optional<MemberFacts> find(Identity about) {
        return switch (about) {
            case Identity.ByKpj(var kpj) -> members.find(kpj);
            case Identity.ByNik(var nik) -> members.find(nik);
        };
    }
}
