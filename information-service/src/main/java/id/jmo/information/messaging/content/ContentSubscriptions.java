package id.jmo.information.messaging.content;

import id.jmo.information.application.content.ReplicateMembers;
import id.jmo.platform.consumption.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events of other services that content depends on. */
@Configuration
class ContentSubscriptions {

    @Bean
    EventSubscription membersOfAudiences(ReplicateMembers replicate) {
        return EventSubscription.to("jmo.members.v1")
                .onEvery(
                        MemberEvent.class,
                        event -> replicate.keep(
                                event.data().memberId(), event.data().asFacts(), event.sequence()))
                .build();
    }
}
