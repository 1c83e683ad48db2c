package id.jmo.balance.messaging;

import id.jmo.balance.application.AgreeTerms;
import id.jmo.balance.application.BookContribution;
import id.jmo.balance.application.EmployerBranches;
import id.jmo.balance.application.HoldBalance;
import id.jmo.balance.application.MemberRecords;
import id.jmo.balance.application.MergeSavings;
import id.jmo.balance.application.MissingMonths;
import id.jmo.balance.application.OrderBenefit;
import id.jmo.balance.application.ReleaseBalance;
import id.jmo.balance.application.ReverseSettlement;
import id.jmo.balance.application.SettlePayout;
import id.jmo.balance.model.Cause;
import id.jmo.platform.consumption.EventHandler;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.consumption.IncomingEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The events this service acts on. A corrected payout account is not among them: it changes nothing in the ledger, which
 * keeps the terms of a claim or accident for all of its payouts.
 */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    @Bean
    EventSubscription memberFacts(MemberRecords members) {
        return EventSubscription.to("jmo.members.v1")
                .onEvery(
                        MemberFact.class,
                        event -> members.keep(
                                event.data().memberId(),
                                event.sequence(),
                                event.data().toRecord()))
                .build();
    }

    @Bean
    EventSubscription claimFacts(HoldBalance hold, ReleaseBalance release, AgreeTerms terms) {
        EventHandler<ClaimFact.Closed> closed = event ->
                release.claimClosed(event.data().memberId(), event.data().claimId());
        return EventSubscription.to("jmo.claims.v1")
                .on(
                        "id.jmo.claim.submitted.v1",
                        ClaimFact.Submitted.class,
                        event -> hold.claimSubmitted(
                                event.data().memberId(), event.data().claimId()))
                .on(
                        "id.jmo.claim.approved.v1",
                        ClaimFact.Approved.class,
                        event -> terms.claimApproved(
                                event.data().memberId(),
                                event.data().claimId(),
                                event.data().terms()))
                .on("id.jmo.claim.rejected.v1", ClaimFact.Closed.class, closed)
                .on("id.jmo.claim.cancelled.v1", ClaimFact.Closed.class, closed)
                .build();
    }

    @Bean
    EventSubscription accidentFacts(OrderBenefit order) {
        return EventSubscription.to("jmo.accidents.v1")
                .on(
                        "id.jmo.accident.benefit-ordered.v1",
                        AccidentFact.BenefitOrdered.class,
                        event -> order.benefitOrdered(
                                event.data().memberId(),
                                event.data().accidentId(),
                                event.data().net()))
                .build();
    }

    @Bean
    EventSubscription contributionFacts(BookContribution book, MissingMonths missing) {
        return EventSubscription.to("jmo.contributions.v1")
                .on(
                        "id.jmo.contribution.paid.v1",
                        ContributionFact.Paid.class,
                        event -> book.contributionPaid(
                                event.data().memberId(),
                                event.data().contributionId().toString(),
                                event.data().month(),
                                event.data().toPaid()),
                        events -> book.contributionsPaid(
                                events.stream().map(Subscriptions::paid).toList()))
                .on(
                        "id.jmo.contribution.missing.v1",
                        ContributionFact.Missing.class,
                        event -> missing.reported(
                                event.data().memberId(), event.data().toMonth()))
                .build();
    }

    private static BookContribution.Paid paid(IncomingEvent<ContributionFact.Paid> event) {
        return new BookContribution.Paid(
                event.data().memberId(),
                event.data().contributionId().toString(),
                event.data().month(),
                event.data().toPaid(),
                event.trace());
    }

    @Bean
    EventSubscription employerFacts(EmployerBranches employers) {
        return EventSubscription.to("jmo.employers.v1")
                .on(
                        "id.jmo.employer.registered.v1",
                        EmployerFact.class,
                        event -> employers.keep(
                                event.data().number(),
                                event.sequence(),
                                event.data().branchCode()))
                .build();
    }

    @Bean
    EventSubscription mergerFacts(MergeSavings merge) {
        return EventSubscription.to("jmo.mergers.v1")
                .on(
                        "id.jmo.merger.requested.v1",
                        MergerFact.class,
                        event -> merge.takeOut(
                                event.data().mergerId(),
                                event.data().from(),
                                event.data().into()))
                .on(
                        "id.jmo.merger.taken.v1",
                        MergerFact.class,
                        event -> merge.takeIn(
                                event.data().mergerId(),
                                event.data().from(),
                                event.data().into()))
                .on(
                        "id.jmo.merger.undo-needed.v1",
                        MergerFact.class,
                        event -> merge.undo(
                                event.data().mergerId(),
                                event.data().from(),
                                event.data().into()))
                .build();
    }

    @Bean
    EventSubscription payoutFacts(SettlePayout settle, ReverseSettlement reverse) {
        return EventSubscription.to("jmo.payouts.v1")
                .on(
                        "id.jmo.payout.completed.v1",
                        PayoutFact.Completed.class,
                        event -> settle.payoutCompleted(
                                event.data().memberId(),
                                new Cause.Claim(event.data().claimId()),
                                event.data().payoutId(),
                                event.data().amount()))
                .on(
                        "id.jmo.payout.returned.v1",
                        PayoutFact.Returned.class,
                        event -> reverse.payoutReturned(
                                event.data().memberId(),
                                new Cause.Claim(event.data().claimId()),
                                event.data().payoutId()))
                .on(
                        "id.jmo.payout.benefit-completed.v1",
                        PayoutFact.BenefitCompleted.class,
                        event -> settle.payoutCompleted(
                                event.data().memberId(),
                                new Cause.Accident(event.data().accidentId()),
                                event.data().payoutId(),
                                event.data().amount()))
                .on(
                        "id.jmo.payout.benefit-returned.v1",
                        PayoutFact.BenefitReturned.class,
                        event -> reverse.payoutReturned(
                                event.data().memberId(),
                                new Cause.Accident(event.data().accidentId()),
                                event.data().payoutId()))
                .build();
    }
}
