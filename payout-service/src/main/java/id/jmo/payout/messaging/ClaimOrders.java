package id.jmo.payout.messaging;

import id.jmo.payout.application.OrderPayout;
import id.jmo.platform.consumption.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts about claims that are orders to pay. */
@Configuration(proxyBeanMethods = false)
class ClaimOrders {

    @Bean
    EventSubscription claimOrdersSubscription(OrderPayout orderPayout) {
        return EventSubscription.to("jmo.claims.v1")
                .on("id.jmo.claim.approved.v1", ClaimApproved.class, event -> pay(orderPayout, event.data()))
                .on(
                        "id.jmo.claim.payout-account-corrected.v1",
                        PayoutAccountCorrected.class,
                        event -> payAgain(orderPayout, event.data()))
                .build();
    }

    static void pay(OrderPayout orderPayout, ClaimApproved claim) {
        orderPayout.order(
                claim.payoutId(),
                claim.claimId(),
                claim.memberId(),
                claim.net(),
                claim.payout().account());
    }

    static void payAgain(OrderPayout orderPayout, PayoutAccountCorrected claim) {
        orderPayout.order(
                claim.payoutId(),
                claim.claimId(),
                claim.memberId(),
                claim.net(),
                claim.payout().account());
    }
}
