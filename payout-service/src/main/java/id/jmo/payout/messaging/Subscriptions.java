package id.jmo.payout.messaging;

import id.jmo.payout.application.OrderPayout;
import id.jmo.platform.consumption.EventHandler;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.consumption.IncomingEvent;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts about claims that are orders to pay. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    /** What both events say: {@code net} is what the member gets, after tax. */
    record PaymentOrder(ClaimId claimId, MemberId memberId, PayoutId payoutId, Rupiah net, OrderedAccount payout) {}

    @Bean
    EventSubscription claims(OrderPayout orderPayout) {
        EventHandler<PaymentOrder> order = event -> order(orderPayout, event);
        return EventSubscription.to("jmo.claims.v1")
                .on("id.jmo.claim.approved.v1", PaymentOrder.class, order)
                .on("id.jmo.claim.payout-account-corrected.v1", PaymentOrder.class, order)
                .build();
    }

    private static void order(OrderPayout orderPayout, IncomingEvent<PaymentOrder> event) {
        PaymentOrder claim = event.data();
        orderPayout.order(
                claim.payoutId(),
                claim.claimId(),
                claim.memberId(),
                claim.net(),
                claim.payout().account());
    }
}
