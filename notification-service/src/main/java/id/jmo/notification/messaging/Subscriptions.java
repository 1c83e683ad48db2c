package id.jmo.notification.messaging;

import static java.util.stream.Collectors.groupingBy;

import id.jmo.notification.application.Notice;
import id.jmo.notification.application.Notices;
import id.jmo.notification.application.NotifyMember;
import id.jmo.notification.application.UpdateContact;
import id.jmo.platform.consumption.EventHandler;
import id.jmo.platform.consumption.EventSubscription;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which events this service handles: those of members, for their contacts, and those that lead to notices. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    @Bean
    EventSubscription contacts(UpdateContact contacts) {
        return EventSubscription.to("jmo.members.v1")
                .onEvery(
                        ContactSnapshot.class,
                        event -> contacts.update(event.data().toContact(), event.sequence()))
                .build();
    }

    @Bean
    EventSubscription noticeEvents(
            Notices notices, NotifyMember notifyMember, @Qualifier("eventJsonMapper") JsonMapper json) {
        var subscription = EventSubscription.to(notices.all().getFirst().topic());
        notices.all().stream()
                .collect(groupingBy(Notice::topic, groupingBy(Notice::eventType)))
                .forEach((topic, types) -> {
                    subscription.andTo(topic);
                    types.forEach(
                            (type, rows) -> subscription.on(type, JsonNode.class, notifier(rows, notifyMember, json)));
                });
        return subscription.build();
    }

    private static EventHandler<JsonNode> notifier(List<Notice> rows, NotifyMember notifyMember, JsonMapper json) {
        return event -> rows.forEach(notice -> new NoticeMapper(notice, json)
                .map(event)
                .ifPresent(notification -> notifyMember.notify(notification, notice.channels())));
    }
}
