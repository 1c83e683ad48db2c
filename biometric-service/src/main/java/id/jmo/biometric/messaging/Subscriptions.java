package id.jmo.biometric.messaging;

import id.jmo.biometric.application.HonourConsent;
import id.jmo.biometric.application.JudgeClaim;
import id.jmo.platform.consumption.EventHandler;
import id.jmo.platform.consumption.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events this service acts on. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    @Bean
    EventSubscription members(HonourConsent consent) {
        return EventSubscription.to("jmo.members.v1")
                .onEvery(
                        MemberEvent.class,
                        event ->
                                consent.of(event.data().memberId(), event.data().consents(), event.sequence()))
                .build();
    }

    @Bean
    EventSubscription claims(JudgeClaim judge) {
        EventHandler<ClaimDecided> decided = event -> judge.decided(event.data().claimId());
        return EventSubscription.to("jmo.claims.v1")
                .on(
                        "id.jmo.claim.submitted.v1",
                        ClaimSubmitted.class,
                        event -> judge.submitted(event.data().submission()))
                .on("id.jmo.claim.approved.v1", ClaimDecided.class, decided)
                .on("id.jmo.claim.rejected.v1", ClaimDecided.class, decided)
                .on("id.jmo.claim.cancelled.v1", ClaimDecided.class, decided)
                .build();
    }
}
