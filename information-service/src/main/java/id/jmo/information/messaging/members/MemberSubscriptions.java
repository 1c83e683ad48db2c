package id.jmo.information.messaging.members;

import id.jmo.information.application.members.ReplicateMembers;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events of other services that benefits and audiences depend on. */
@Configuration
class MemberSubscriptions {

    /** @param month of a contribution; an opening balance may have none */
    record Credit(MemberId memberId, String kind, @Nullable YearMonth month) {

        private static final String CONTRIBUTION = "CONTRIBUTION";

        boolean isContribution() {
            return CONTRIBUTION.equals(kind);
        }
    }

    @Bean
    EventSubscription members(ReplicateMembers replicate) {
        return EventSubscription.to("jmo.members.v1")
                .onEvery(
                        MemberEvent.class,
                        event -> replicate.ofMember(
                                event.data().memberId(),
                                event.sequence(),
                                event.data().knownSegment(),
                                event.data().asMembership(),
                                event.data().birthDate()))
                .build();
    }

    @Bean
    EventSubscription contributions(ReplicateMembers replicate) {
        return EventSubscription.to("jmo.savings-credits.v1")
                .on("id.jmo.savings.credited.v1", Credit.class, event -> {
                    Credit credit = event.data();
                    YearMonth month = credit.month();
                    if (credit.isContribution() && month != null) {
                        replicate.ofContribution(credit.memberId(), month);
                    }
                })
                .build();
    }
}
