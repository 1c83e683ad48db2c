package id.jmo.account.config;

import id.jmo.account.application.onetimecode.CodeHashes;
import id.jmo.account.model.onetimecode.CodePolicy;
import id.jmo.platform.application.Leases;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.workers.ErasureJob;
import id.jmo.platform.workers.PollingLoop;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One-time codes: their limits, their hash, and the erasure of those whose time is over. */
@Configuration(proxyBeanMethods = false)
class OneTimeCodeConfiguration {

    @Bean
    CodePolicy codePolicy(OneTimeCodeProperties properties) {
        return properties.policy();
    }

    @Bean
    CodeHashes codeHashes(BlindIndex fingerprints) {
        return fingerprints::of;
    }

    @Bean
    PollingLoop codeErasure(
            @Qualifier("expiredDocuments") ErasureJob.Erasable expired,
            Leases leases,
            Clock clock,
            OneTimeCodeProperties properties) {
        return new ErasureJob("code-erasure", expired, leases, clock).every(properties.erasureInterval());
    }
}
