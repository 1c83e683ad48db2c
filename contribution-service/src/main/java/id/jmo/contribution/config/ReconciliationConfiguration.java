package id.jmo.contribution.config;

import id.jmo.contribution.application.collection.CollectionDifferences;
import id.jmo.contribution.application.collection.ReconcileCollection;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.reconciliation.ReconciliationDays;
import id.jmo.platform.reconciliation.ReconciliationSchedule;
import id.jmo.platform.reconciliation.store.MongoReconciliationDays;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The daily comparison with the statement of the collection account. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    @Bean
    ReconciliationDays reconciliationDays(MongoOperations mongo, ReadableDocuments documents) {
        return new MongoReconciliationDays(mongo, documents);
    }

    @Bean
    ReconciliationSchedule reconciliationSchedule(ReconciliationProperties properties) {
        return properties.schedule();
    }

    @Bean
    WakeUpSignal reconciliationWakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    Worker<LocalDate> reconciliationWorker(
            ReconcileCollection reconcile, ReconciliationProperties properties, WakeUpSignal reconciliationWakeUp) {
        return new Worker<>("collection-reconciliation", reconcile, properties.poll(), 1, reconciliationWakeUp);
    }

    /** {@code jmo.reconciliation.differences.open}, as in payout-service for what goes out. */
    @Autowired
    void countDifferences(CollectionDifferences differences, MeterRegistry registry) {
        Gauge.builder("jmo.reconciliation.differences.open", differences, CollectionDifferences::open)
                .description(
                        "Differences between bills and the statement of the collection account that nobody has closed")
                .strongReference(true)
                .register(registry);
    }
}
