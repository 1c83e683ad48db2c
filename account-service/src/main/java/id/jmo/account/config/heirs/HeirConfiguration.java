package id.jmo.account.config.heirs;

import id.jmo.account.application.heirs.KeepHeirs;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The terms of heirs. */
@Configuration(proxyBeanMethods = false)
class HeirConfiguration {

    @Bean
    KeepHeirs.Terms heirTerms(@Value("${jmo.heirs.review-after}") Period review) {
        return new KeepHeirs.Terms(review);
    }
}
