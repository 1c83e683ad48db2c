package id.jmo.account.partners;

import id.jmo.account.application.CheckCivilRegistry;
import id.jmo.account.model.RetrySchedule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CivilRegistryProperties.class)
class CivilRegistryConfiguration {

    @Bean
    CheckCivilRegistry.Terms civilRegistryTerms(CivilRegistryProperties properties) {
        return new CheckCivilRegistry.Terms(
                properties.lease(),
                new RetrySchedule(properties.firstRetry(), properties.longestRetry()),
                properties.atOnce());
    }
}
