package id.jmo.account.partners;

import id.jmo.account.application.CheckCivilRegistry;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.RetrySchedule;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CivilRegistryProperties.class)
class CivilRegistryConfiguration {

    @Bean
    CheckCivilRegistry.Terms civilRegistryTerms(CivilRegistryProperties properties) {
        return new CheckCivilRegistry.Terms(
                properties.lease(), new RetrySchedule(properties.firstRetry(), properties.longestRetry()));
    }

    @Bean
    WakeUpSignal wakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    Worker<MemberId> civilRegistryWorker(
            CheckCivilRegistry check, CivilRegistryProperties properties, WakeUpSignal wakeUp) {
        return new Worker<>(
                "civil-registry-worker", check, properties.pollInterval(), properties.maxConcurrent(), wakeUp);
    }
}
