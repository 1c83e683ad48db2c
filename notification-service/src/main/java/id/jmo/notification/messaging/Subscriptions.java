package id.jmo.notification.messaging;

import id.jmo.notification.application.NotifyMember;
import id.jmo.notification.application.UpdateContact;
import id.jmo.platform.consumption.EventHandler;
import id.jmo.platform.consumption.EventSubscription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which facts we want to know, and what each leads to. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    static final List<String> MEMBER_FACTS = List.of(
            "id.jmo.member.registered.v1",
            "id.jmo.member.data-updated.v1",
            "id.jmo.member.membership-ended.v1",
            "id.jmo.member.membership-resumed.v1",
            "id.jmo.member.civil-registry-checked.v1",
            "id.jmo.member.details-corrected.v1");

    @Bean
    EventSubscription memberFacts(UpdateContact remember) {
        EventHandler<ContactSnapshot> keep =
                event -> remember.remember(event.data().toContact(), event.sequence());
        var subscription = EventSubscription.to("jmo.members.v1");
        MEMBER_FACTS.forEach(type -> subscription.on(type, ContactSnapshot.class, keep));
        return subscription.build();
    }

    @Bean
    EventSubscription claimSteps(NotifyMember announce) {
        return EventSubscription.to("jmo.claims.v1")
                .on("id.jmo.claim.submitted.v1", ClaimEvents.Submitted.class, telling(announce))
                .on("id.jmo.claim.sent-to-review.v1", ClaimEvents.SentToReview.class, telling(announce))
                .on("id.jmo.claim.approved.v1", ClaimEvents.Approved.class, telling(announce))
                .on("id.jmo.claim.rejected.v1", ClaimEvents.Rejected.class, telling(announce))
                .on("id.jmo.claim.cancelled.v1", ClaimEvents.Cancelled.class, telling(announce))
                .on("id.jmo.claim.returned.v1", ClaimEvents.Returned.class, telling(announce))
                .on(
                        "id.jmo.claim.payout-account-corrected.v1",
                        ClaimEvents.PayoutAccountCorrected.class,
                        telling(announce))
                .on("id.jmo.claim.completed.v1", ClaimEvents.Completed.class, telling(announce))
                .build();
    }

    private static <T extends ClaimEvents.ClaimEvent> EventHandler<T> telling(NotifyMember announce) {
        return event -> announce.announce(ClaimEvents.notification(event));
    }
}
