package id.jmo.notification.application;

import static java.util.stream.Collectors.toMap;

import id.jmo.notification.model.Fact;
import id.jmo.notification.model.Importance;
import id.jmo.notification.model.NoticeCategory;
import id.jmo.notification.model.NotificationContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The table of notices, and the categories that they are of. */
public final class Notices {

    private final List<Notice> all;
    private final List<NoticeCategory> categories;
    private final Map<String, Notice> byName;

    public Notices(List<Notice> all, List<NoticeCategory> categories) {
        this.all = List.copyOf(all);
        this.categories = List.copyOf(categories);
        this.byName = all.stream().collect(toMap(Notice::name, Function.identity()));
    }

    public List<Notice> all() {
        return all;
    }

    /** In the order of the table. */
    public List<NoticeCategory> categories() {
        return categories;
    }

    /** The row of this name, if the table still has it. */
    public Optional<Notice> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether it is sent with consent only. */
    public boolean isPromotional(String notice) {
        return find(notice).map(row -> row.category().promotional()).orElse(false);
    }

    /** Until when a notification is of use; empty if it always is. */
    public Optional<Instant> validUntil(NotificationContent content) {
        return find(content.template())
                .flatMap(Notice::validUntil)
                .map(content.facts()::get)
                .flatMap(fact -> fact instanceof Fact.Time(Instant end) ? Optional.of(end) : Optional.empty());
    }

    public boolean isExpired(NotificationContent content, Instant now) {
        return validUntil(content).filter(end -> !now.isBefore(end)).isPresent();
    }

    /** That of the notice; ordinary for one that the table has no more. */
    public Importance importanceOf(String notice) {
        return find(notice).map(Notice::importance).orElse(Importance.NORMAL);
    }
}
