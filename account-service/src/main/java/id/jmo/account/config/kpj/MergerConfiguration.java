package id.jmo.account.config.kpj;

import id.jmo.account.application.kpj.WatchMergers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The terms of mergers. */
@Configuration(proxyBeanMethods = false)
class MergerConfiguration {

    @Bean
    WatchMergers.Terms mergerTerms(
            @Value("${jmo.mergers.step-limit}") Duration stepLimit,
            @Value("${jmo.mergers.ask-again-after}") Duration askAgainAfter) {
        return new WatchMergers.Terms(stepLimit, askAgainAfter);
    }

    /** Counted when somebody reads the metrics: there are few, and an index has them. */
    @Bean
    MeterBinder lateMergers(WatchMergers mergers) {
        return registry -> Gauge.builder("jmo.mergers.late", mergers, WatchMergers::countLate)
                .description("Mergers of savings whose step is late")
                .register(registry);
    }
}
