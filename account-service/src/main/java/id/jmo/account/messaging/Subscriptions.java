package id.jmo.account.messaging;

import id.jmo.account.application.ApplyCorrection;
import id.jmo.account.application.worker.ActivateWorker;
import id.jmo.platform.consumption.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events of other services that this one consumes, and the use case for each. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    @Bean
    EventSubscription complaints(ApplyCorrection correction) {
        return EventSubscription.to("jmo.complaints.v1")
                .on(
                        "id.jmo.complaint.correction-ordered.v1",
                        CorrectionOrdered.class,
                        event -> correction.apply(
                                event.data().memberId(), event.data().toOrder()))
                .build();
    }

    @Bean
    EventSubscription contributions(ActivateWorker activate) {
        return EventSubscription.to("jmo.contributions.v1")
                .on(
                        "id.jmo.contribution.paid.v1",
                        ContributionPaid.class,
                        event -> activate.contributionPaid(
                                event.data().memberId(), event.data().paidOn()))
                .build();
    }
}
