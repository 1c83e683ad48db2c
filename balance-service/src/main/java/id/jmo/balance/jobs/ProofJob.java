package id.jmo.balance.jobs;

import id.jmo.balance.application.proof.ProveLedger;
import id.jmo.platform.workers.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for proofs that are open or due. */
@Configuration(proxyBeanMethods = false)
class ProofJob {

    @Bean
    PollingLoop ledgerProof(ProveLedger prove, @Value("${jmo.ledger.proof.poll}") Duration poll) {
        return new PollingLoop("ledger-proof", poll, prove::run);
    }
}
