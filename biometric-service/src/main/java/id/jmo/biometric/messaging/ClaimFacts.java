package id.jmo.biometric.messaging;

import id.jmo.biometric.application.JudgeClaim;
import id.jmo.platform.consumption.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which facts of claims this service wants to know. */
@Configuration(proxyBeanMethods = false)
class ClaimFacts {

    @Bean
    EventSubscription claims(JudgeClaim judge) {
        return EventSubscription.to("jmo.claims.v1")
                .on(
                        "id.jmo.claim.submitted.v1",
                        ClaimSubmitted.class,
                        event -> judge.submitted(event.data().submission()))
                .on(
                        "id.jmo.claim.approved.v1",
                        ClaimDecided.class,
                        event -> judge.decided(event.data().claimId()))
                .on(
                        "id.jmo.claim.rejected.v1",
                        ClaimDecided.class,
                        event -> judge.decided(event.data().claimId()))
                .on(
                        "id.jmo.claim.cancelled.v1",
                        ClaimDecided.class,
                        event -> judge.decided(event.data().claimId()))
                .build();
    }
}
