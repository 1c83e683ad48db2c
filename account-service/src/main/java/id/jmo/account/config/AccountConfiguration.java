package id.jmo.account.config;

import id.jmo.account.application.CheckCivilRegistry;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker that processes civil-registry checks, and how it repeats them. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    CheckCivilRegistry.Terms civilRegistryTerms(CivilRegistryProperties properties) {
        return properties.terms();
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
