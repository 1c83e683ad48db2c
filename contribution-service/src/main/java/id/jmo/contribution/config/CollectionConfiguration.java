package id.jmo.contribution.config;

import id.jmo.contribution.application.collection.CreateAccounts;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.application.Leases;
import id.jmo.platform.snap.BankSignature;
import id.jmo.platform.workers.ErasureJob;
import id.jmo.platform.workers.PollingLoop;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Money in: whom we trust, and what runs by the clock. */
@Configuration(proxyBeanMethods = false)
class CollectionConfiguration {

    @Bean
    BankSignature bankSignature(CollectionProperties properties) {
        return BankSignature.ofKey(properties.bankPublicKey());
    }

    @Bean
    Duration accountRetry(CollectionProperties properties) {
        return properties.retry();
    }

    /** A bill is paid minutes after it was issued at the earliest, so polling is enough. */
    @Bean
    Worker<BillId> accountWorker(CreateAccounts create, CollectionProperties properties) {
        return new Worker<>(
                "virtual-accounts", create, properties.poll(), properties.maxConcurrent(), new WakeUpSignal());
    }

    @Bean
    PollingLoop bankRequestErasure(
            @Qualifier("mongoBankRequests") ErasureJob.Erasable requests,
            CollectionProperties properties,
            Leases leases,
            Clock clock) {
        return new ErasureJob("bank-request-erasure", requests, leases, clock).every(properties.erasureInterval());
    }

    @Bean
    PollingLoop collectionFileErasure(
            @Qualifier("mongoCollectionFiles") ErasureJob.Erasable files,
            CollectionProperties properties,
            Leases leases,
            Clock clock) {
        return new ErasureJob("collection-file-erasure", files, leases, clock).every(properties.erasureInterval());
    }
}
