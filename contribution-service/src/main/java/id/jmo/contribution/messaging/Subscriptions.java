package id.jmo.contribution.messaging;

import id.jmo.contribution.application.member.MemberRecord;
import id.jmo.contribution.application.parity.CompareWithLedger;
import id.jmo.contribution.application.worker.WorkerAccounts;
import id.jmo.platform.consumption.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events of other services that this one consumes. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    @Bean
    EventSubscription members(MemberRecord members) {
        return EventSubscription.to("jmo.members.v1")
                .onEvery(MemberEvent.class, event -> members.keep(event.data().facts(), event.sequence()))
                .build();
    }

    @Bean
    EventSubscription workers(WorkerAccounts accounts) {
        return EventSubscription.to("jmo.workers.v1")
                .on(
                        "id.jmo.worker.accepted.v1",
                        WorkerAccepted.class,
                        event -> accounts.open(event.data().account()))
                .build();
    }

    @Bean
    EventSubscription credits(CompareWithLedger compare) {
        return EventSubscription.to("jmo.savings-credits.v1")
                .on("id.jmo.savings.credited.v1", SavingsCredited.class, event -> {
                    SavingsCredited credit = event.data();
                    if (credit.isOfContribution()) {
                        compare.credited(
                                credit.memberId(),
                                credit.postingId(),
                                credit.contribution().orElse(null),
                                credit.amount());
                    }
                })
                .build();
    }
}
