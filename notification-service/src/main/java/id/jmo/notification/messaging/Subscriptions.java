package id.jmo.notification.messaging;

import static java.util.stream.Collectors.groupingBy;

import id.jmo.notification.application.Notice;
import id.jmo.notification.application.Notice.Recipients;
import id.jmo.notification.application.Notices;
import id.jmo.notification.application.NotifyMember;
import id.jmo.notification.application.RunCampaigns;
import id.jmo.notification.application.SendAtOnce;
import id.jmo.notification.application.UpdateContact;
import id.jmo.platform.consumption.EventSubscription;
import java.time.Clock;
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
            Notices notices,
            NotifyMember notifyMember,
            RunCampaigns campaigns,
            SendAtOnce sendAtOnce,
            Clock clock,
            @Qualifier("eventJsonMapper") JsonMapper json) {
        var subscription = EventSubscription.to(notices.all().getFirst().topic());
        notices.all().stream()
                .collect(groupingBy(Notice::topic, groupingBy(Notice::eventType)))
                .forEach((topic, types) -> {
                    subscription.andTo(topic);
                    types.forEach((type, rows) -> subscription.on(
                            type,
                            JsonNode.class,
                            event -> rows.forEach(notice -> {
                                NoticeMapper mapper = new NoticeMapper(notice, json);
                                switch (notice.recipients()) {
                                    case Recipients.Member(String field) ->
                                        mapper.notification(event, field)
                                                .ifPresent(notification -> notifyMember.notify(notification, notice));
                                    case Recipients.Members(String field) ->
                                        mapper.campaign(event, field, clock.instant())
                                                .ifPresent(campaigns::start);
                                    case Recipients.Addressee(String field) ->
                                        mapper.letter(event, field).ifPresent(sendAtOnce::send);
                                }
                            })));
                });
        return subscription.build();
    }
}
