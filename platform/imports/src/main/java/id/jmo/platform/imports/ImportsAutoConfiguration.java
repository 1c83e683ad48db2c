package id.jmo.platform.imports;

import id.jmo.platform.application.Leases;
import id.jmo.platform.application.Traces;
import id.jmo.platform.keycloakspringadapter.AuditTrail;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.workers.ErasureJob;
import id.jmo.platform.workers.PollingLoop;
import id.jmo.platform.workers.Worker;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives a service its {@link Imports}, works on them, and erases them when their time is over. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "id.jmo.platform.mongo.PlatformMongoAutoConfiguration",
            "id.jmo.platform.personaldata.PersonalDataAutoConfiguration",
            "id.jmo.platform.problems.ProblemsAutoConfiguration"
        })
@EnableConfigurationProperties(ImportProperties.class)
class ImportsAutoConfiguration {

    @Bean
    ImportStore importStore(
            MongoOperations mongo, PersonalDataCipher cipher, Traces traces, ImportProperties settings, Clock clock) {
        return new ImportStore(mongo, cipher, traces, settings, clock);
    }

    @Bean
    ImportQueue importQueue(
            ImportStore store,
            ObjectProvider<ImportKind<?>> kinds,
            AuditTrail audit,
            Traces traces,
            ImportProperties settings) {
        return new ImportQueue(store, kinds.stream().toList(), audit, traces, settings);
    }

    @Bean
    Worker<ImportId> importWorker(ImportQueue queue, ImportProperties settings) {
        return new Worker<>("imports", queue, settings.pollInterval(), settings.maxConcurrent(), queue.wakeUp());
    }

    @Bean
    Imports imports(ImportStore store, ImportQueue queue, ProblemTexts texts, Clock clock) {
        return new Imports(store, queue, texts, clock);
    }

    @Bean
    PollingLoop importErasure(ImportStore store, Leases leases, ImportProperties settings, Clock clock) {
        return new ErasureJob("import-erasure", store, leases, clock).every(settings.erasureInterval());
    }
}
