package id.jmo.account.config;

import id.jmo.account.application.registration.ProceedRegistration;
import id.jmo.account.application.registration.RegistrationTerms;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.account.model.registration.TermsOfUseVersions;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker that goes on with registrations, and how. */
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

    @Bean
    RegistrationTerms registrationTerms(RegistrationProperties properties) {
        return properties.toTerms();
    }

    @Bean
    TermsOfUseVersions termsOfUse(TermsOfUseProperties properties) {
        return properties.toVersions();
    }

    @Bean
    Worker<RegistrationId> registrationWorker(
            ProceedRegistration proceed, RegistrationProperties properties, WakeUpSignal wakeUp) {
        return new Worker<>(
                "registration-worker", proceed, properties.pollInterval(), properties.maxConcurrent(), wakeUp);
    }
}
