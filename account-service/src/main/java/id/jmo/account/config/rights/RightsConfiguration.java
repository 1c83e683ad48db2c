package id.jmo.account.config.rights;

import id.jmo.account.application.rights.KeepBiometricConsent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    KeepBiometricConsent.Terms biometricConsentTerms(@Value("${jmo.biometric-consent.version}") String version) {
        return new KeepBiometricConsent.Terms(version);
    }
}
