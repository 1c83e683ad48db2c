package id.jmo.contribution.messaging;

import id.jmo.contribution.application.parity.CompareWithLedger;
import id.jmo.platform.consumption.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CreditSubscription {

    @Bean
    EventSubscription credits(CompareWithLedger compare) {
        return EventSubscription.to("jmo.savings-credits.v1")
                .on("id.jmo.savings.credited.v1", SavingsCredited.class, event -> {
                    SavingsCredited credit = event.data();
                    credit.contribution().ifPresent(paid -> compare.credited(credit.memberId(), paid, credit.amount()));
                })
                .build();
    }
}
