package id.jmo.account.config.kpj;

import id.jmo.account.application.kpj.WatchMergers;
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
}
