package id.jmo.payout.messaging;

import id.jmo.payout.application.OrderPayout;
import id.jmo.payout.application.inquiry.InquireAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.inquiry.InquiryId;
import id.jmo.platform.consumption.EventHandler;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The facts about claims and accidents that are orders to pay, and those about data updates and checks before a claim that ask
 * whose an account is.
 */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    /** What both events of claims say: {@code net} is what the member gets, after tax. */
    record ClaimOrder(ClaimId claimId, MemberId memberId, PayoutId payoutId, Rupiah net, OrderedAccount payout) {}

    /** What both events of accidents say: {@code net} is the sum of the cash benefits, which are not taxed. */
    record BenefitOrder(
            AccidentId accidentId, MemberId memberId, PayoutId payoutId, Rupiah net, OrderedAccount payout) {}

    /** {@code validUntil} is when the answer is of no use any more. */
    record AccountGiven(InquiryId inquiryId, MemberId memberId, OrderedAccount account, Instant validUntil) {}

    @Bean
    EventSubscription dataUpdates(InquireAccount inquireAccount) {
        return EventSubscription.to("jmo.data-updates.v1")
                .on("id.jmo.data-update.bank-account-given.v1", AccountGiven.class, inquiry(inquireAccount))
                .build();
    }

    @Bean
    EventSubscription bankAccountChecks(InquireAccount inquireAccount) {
        return EventSubscription.to("jmo.bank-account-checks.v1")
                .on("id.jmo.bank-account-check.requested.v1", AccountGiven.class, inquiry(inquireAccount))
                .build();
    }

    private static EventHandler<AccountGiven> inquiry(InquireAccount inquireAccount) {
        return event -> {
            AccountGiven given = event.data();
            inquireAccount.inquire(
                    given.inquiryId(), given.memberId(), given.account().account(), given.validUntil());
        };
    }

    @Bean
    EventSubscription claims(OrderPayout orderPayout) {
        EventHandler<ClaimOrder> order = event -> {
            ClaimOrder claim = event.data();
            orderPayout.order(
                    claim.payoutId(),
                    new PayoutCause.Claim(claim.claimId()),
                    claim.memberId(),
                    claim.net(),
                    claim.payout().account());
        };
        return EventSubscription.to("jmo.claims.v1")
                .on("id.jmo.claim.approved.v1", ClaimOrder.class, order)
                .on("id.jmo.claim.payout-account-corrected.v1", ClaimOrder.class, order)
                .build();
    }

    @Bean
    EventSubscription accidents(OrderPayout orderPayout) {
        EventHandler<BenefitOrder> order = event -> {
            BenefitOrder benefit = event.data();
            orderPayout.order(
                    benefit.payoutId(),
                    new PayoutCause.Accident(benefit.accidentId()),
                    benefit.memberId(),
                    benefit.net(),
                    benefit.payout().account());
        };
        return EventSubscription.to("jmo.accidents.v1")
                .on("id.jmo.accident.benefit-ordered.v1", BenefitOrder.class, order)
                .on("id.jmo.accident.payout-account-corrected.v1", BenefitOrder.class, order)
                .build();
    }
}
