package id.jmo.information.messaging.benefits;

import id.jmo.information.application.benefits.ReplicateBenefitFacts;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events of other services that eligibility for benefits depends on. */
@Configuration
class BenefitSubscriptions {

    /** @param month of a contribution; an opening balance may have none */
    record BenefitCredit(
            MemberId memberId, String kind, @Nullable YearMonth month) {

        private static final String CONTRIBUTION = "CONTRIBUTION";

        boolean isContribution() {
            return CONTRIBUTION.equals(kind);
        }
    }

    @Bean
    EventSubscription membersOfBenefits(ReplicateBenefitFacts replicate) {
        return EventSubscription.to("jmo.members.v1")
                .onEvery(
                        BenefitMemberEvent.class,
                        event -> replicate.ofMember(
                                event.data().memberId(),
                                event.sequence(),
                                event.data().knownSegment(),
                                event.data().asMembership(),
                                event.data().birthDate()))
                .build();
    }

    @Bean
    EventSubscription contributionsOfBenefits(ReplicateBenefitFacts replicate) {
        return EventSubscription.to("jmo.savings.v1")
                .on("id.jmo.savings.credited.v1", BenefitCredit.class, event -> {
                    BenefitCredit credit = event.data();
                    YearMonth month = credit.month();
                    if (credit.isContribution() && month != null) {
                        replicate.ofContribution(credit.memberId(), month);
                    }
                })
                .build();
    }
}
