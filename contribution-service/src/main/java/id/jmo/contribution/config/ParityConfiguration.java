package id.jmo.contribution.config;

import id.jmo.contribution.application.parity.CompareWithLedger;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a missing credit is a difference, and how many there are. */
@Configuration(proxyBeanMethods = false)
class ParityConfiguration {

    @Bean
    CompareWithLedger.Terms parityTerms(@Value("${jmo.contributions.credit-limit}") Duration creditLimit) {
        return new CompareWithLedger.Terms(creditLimit);
    }

    /** Counted when somebody reads the metrics: an index has only those that wait. */
    @Bean
    MeterBinder creditDifferences(CompareWithLedger compare) {
        return registry -> {
            Gauge.builder("jmo.contributions.credit.differences", compare, CompareWithLedger::count)
                    .description("Contributions that the ledger has not credited in time, or credited otherwise")
                    .register(registry);
            Gauge.builder("jmo.contributions.credit.unmatched", compare, CompareWithLedger::unmatchedCount)
                    .description("Credits of the ledger for which no contribution was posted")
                    .register(registry);
        };
    }
}
