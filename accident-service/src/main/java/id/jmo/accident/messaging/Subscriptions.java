package id.jmo.accident.messaging;

import id.jmo.accident.application.ApplyPayoutOutcome;
import id.jmo.accident.application.ReplicateFacts;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.selfieproofs.SelfieJudged;
import id.jmo.platform.selfieproofs.SelfieProofs;
import java.time.YearMonth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events of other services that this one consumes, and the use case for each. */
@Configuration
class Subscriptions {

    @Bean
    EventSubscription members(ReplicateFacts replicate) {
        return EventSubscription.to("jmo.members.v1")
                .onEvery(
                        MemberEvent.class,
                        event -> replicate.ofMember(event.data().asFacts(), event.sequence()))
                .build();
    }

    /** Credits have a topic of their own; those of the time before are among the others. */
    @Bean
    EventSubscription savings(ReplicateFacts replicate, ApplyPayoutOutcome outcome) {
        return EventSubscription.to("jmo.savings-credits.v1")
                .on("id.jmo.savings.credited.v1", SavingsEvent.Credited.class, event -> {
                    YearMonth lastMonth = event.data().lastContributionMonth();
                    if (lastMonth != null) {
                        replicate.ofContributions(event.data().memberId(), lastMonth, event.sequence());
                    }
                })
                .andTo("jmo.benefits.v1")
                .on(
                        "id.jmo.savings.benefit-settled.v1",
                        SavingsEvent.BenefitSettled.class,
                        event -> outcome.settled(
                                event.data().accidentId(), event.data().payoutId()))
                .build();
    }

    @Bean
    EventSubscription selfies(SelfieProofs selfies) {
        return EventSubscription.to("jmo.selfies.v1")
                .on("id.jmo.verification.selfie-judged.v1", SelfieJudged.class, event -> selfies.keep(event.data()))
                .build();
    }

    @Bean
    EventSubscription payouts(ApplyPayoutOutcome outcome) {
        return EventSubscription.to("jmo.payouts.v1")
                .on("id.jmo.payout.benefit-completed.v1", PayoutEvent.BenefitCompleted.class, event -> {
                    PayoutEvent.BenefitCompleted paid = event.data();
                    outcome.paid(paid.accidentId(), paid.payoutId(), paid.paidAt());
                })
                .on("id.jmo.payout.benefit-refused.v1", PayoutEvent.BenefitRefused.class, event -> {
                    PayoutEvent.BenefitRefused refused = event.data();
                    outcome.refused(refused.accidentId(), refused.payoutId(), refused.reason());
                })
                .on("id.jmo.payout.benefit-returned.v1", PayoutEvent.BenefitReturned.class, event -> {
                    PayoutEvent.BenefitReturned returned = event.data();
                    outcome.returned(returned.accidentId(), returned.payoutId(), returned.reason());
                })
                .build();
    }
}
