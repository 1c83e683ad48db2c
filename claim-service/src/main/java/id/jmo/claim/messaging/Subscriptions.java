package id.jmo.claim.messaging;

import id.jmo.claim.application.ApplyHoldOutcome;
import id.jmo.claim.application.ApplyIdentityVerdict;
import id.jmo.claim.application.ApplyPayoutOutcome;
import id.jmo.claim.application.CompleteClaim;
import id.jmo.claim.application.ReplicateFacts;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.consumption.IncomingEvent;
import id.jmo.platform.selfieproofs.SelfieJudged;
import id.jmo.platform.selfieproofs.SelfieProofs;
import java.util.Objects;
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

    /** The copy of the savings is updated first, so that a claim that moves on the event finds it. */
    @Bean
    EventSubscription savings(ReplicateFacts replicate, ApplyHoldOutcome hold, CompleteClaim complete) {
        return EventSubscription.to("jmo.savings.v1")
                .on("id.jmo.savings.balance-held.v1", SavingsEvent.BalanceHeld.class, event -> {
                    keep(event, replicate);
                    hold.held(event.data().claimId(), event.data().amount());
                })
                .on(
                        "id.jmo.savings.hold-refused.v1",
                        SavingsEvent.HoldRefused.class,
                        event -> hold.refused(
                                event.data().claimId(), event.data().reason()))
                .on("id.jmo.savings.hold-released.v1", SavingsEvent.HoldReleased.class, event -> keep(event, replicate))
                .on("id.jmo.savings.balance-settled.v1", SavingsEvent.BalanceSettled.class, event -> {
                    keep(event, replicate);
                    SavingsEvent.BalanceSettled settled = event.data();
                    complete.settled(
                            settled.claimId(),
                            settled.memberId(),
                            settled.payoutId(),
                            settled.gross(),
                            Objects.requireNonNullElse(settled.postedAt(), event.time()),
                            event.sequence());
                })
                .on("id.jmo.savings.settlement-reversed.v1", SavingsEvent.SettlementReversed.class, event -> {
                    keep(event, replicate);
                    complete.reversed(event.data().memberId(), event.data().payoutId(), event.sequence());
                })
                .andTo("jmo.savings-credits.v1")
                .on("id.jmo.savings.credited.v1", SavingsEvent.Credited.class, event -> keep(event, replicate))
                .andTo("jmo.savings-mergers.v1")
                .on("id.jmo.savings.merged-out.v1", SavingsEvent.Merged.class, event -> keep(event, replicate))
                .on("id.jmo.savings.merged-in.v1", SavingsEvent.Merged.class, event -> keep(event, replicate))
                .on("id.jmo.savings.merge-undone.v1", SavingsEvent.Merged.class, event -> keep(event, replicate))
                .build();
    }

    @Bean
    EventSubscription verifications(ApplyIdentityVerdict verdict) {
        return EventSubscription.to("jmo.verifications.v1")
                .on(
                        "id.jmo.verification.identity-verified.v1",
                        VerificationEvent.class,
                        event -> verdict.verified(event.data().claimId()))
                .on(
                        "id.jmo.verification.identity-refused.v1",
                        VerificationEvent.class,
                        event -> verdict.refused(
                                event.data().claimId(), event.data().codes()))
                .on(
                        "id.jmo.verification.identity-review-needed.v1",
                        VerificationEvent.class,
                        event -> verdict.reviewNeeded(
                                event.data().claimId(), event.data().doubt()))
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
                .on("id.jmo.payout.completed.v1", PayoutEvent.Completed.class, event -> {
                    PayoutEvent.Completed paid = event.data();
                    outcome.paid(paid.claimId(), paid.payoutId(), paid.paidAt());
                })
                .on("id.jmo.payout.refused.v1", PayoutEvent.Refused.class, event -> {
                    PayoutEvent.Refused refused = event.data();
                    outcome.refused(refused.claimId(), refused.payoutId(), refused.reason());
                })
                .on("id.jmo.payout.returned.v1", PayoutEvent.Returned.class, event -> {
                    PayoutEvent.Returned returned = event.data();
                    outcome.returned(returned.claimId(), returned.payoutId(), returned.reason());
                })
                .build();
    }

    private static void keep(IncomingEvent<? extends SavingsEvent.WithBalance> event, ReplicateFacts replicate) {
        replicate.ofSavings(event.data().memberId(), event.data().facts(), event.sequence());
    }
}
