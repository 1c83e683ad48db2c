package id.jmo.biometric.config;

import id.jmo.biometric.application.BiometricSettings;
import id.jmo.biometric.model.DecisionPolicy;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BiometricConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BiometricConfiguration.class);

    @Bean
    BiometricSettings biometricSettings(BiometricProperties properties) {
        return properties.settings();
    }

    /** A document that has no policy for today stops the start, not the first selfie. */
    @Bean
    PolicyBook policyBook(BiometricProperties properties, Clock clock) {
        PolicyBook book = PolicyDocument.read(properties.policy());
        DecisionPolicy today = book.on(Jakarta.today(clock));
        LOG.info(
                "Biometric policy {} is in force, from {}",
                today.version(),
                properties.policy().getDescription());
        return book;
    }
}
