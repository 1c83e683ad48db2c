package id.jmo.balance.config;

import id.jmo.balance.application.proof.ProofTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    /** As {@link ProofTerms}. */
    @ConfigurationProperties("jmo.ledger.proof")
    record ProofProperties(Duration interval, Duration fullInterval, int batch, Duration keepRuns) {}

    @Bean
    ProofTerms proofTerms(ProofProperties properties) {
        return new ProofTerms(
                properties.interval(), properties.fullInterval(), properties.batch(), properties.keepRuns());
    }
}
