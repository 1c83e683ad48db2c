package id.jmo.complaint.messaging;

import id.jmo.complaint.application.correction.ApplyCorrectionAnswer;
import id.jmo.platform.consumption.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events of other services that this one consumes, and the use case for each. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    @Bean
    EventSubscription members(ApplyCorrectionAnswer corrections) {
        return EventSubscription.to("jmo.members.v1")
                .on(
                        "id.jmo.member.correction-answered.v1",
                        CorrectionAnsweredEvent.class,
                        event -> corrections.apply(
                                event.data().complaintId(), event.data().toAnswer()))
                .build();
    }
}
