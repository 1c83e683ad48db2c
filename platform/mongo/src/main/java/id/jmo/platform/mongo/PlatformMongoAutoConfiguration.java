package id.jmo.platform.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import id.jmo.platform.application.Leases;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.MongoDatabaseFactorySupport;
import org.springframework.data.mongodb.core.MongoOperations;

/** Brings the store to a service's {@link Indexes}, gives it {@link Leases}, and names the failures of a store that is away. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnBean(MongoOperations.class)
class PlatformMongoAutoConfiguration {

    /**
     * What is read here decides that nothing is new, and then an offset is committed or a command answered; so it must be
     * what no election takes back. What is written counts when most members have it.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer majorityConcerns() {
        return settings -> settings.readConcern(ReadConcern.MAJORITY).writeConcern(WriteConcern.MAJORITY);
    }

    /** In time for every template: each takes the translator of its factory. */
    @Bean
    static BeanPostProcessor storeExceptionTranslation() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MongoDatabaseFactorySupport<?> factory) {
                    factory.setExceptionTranslator(new StoreExceptionTranslator());
                }
                return bean;
            }
        };
    }

    /** Runs when all beans exist and none that consumes, serves or polls is started. */
    @Bean
    static SmartInitializingSingleton storeMigration(
            MongoOperations mongo,
            ObjectProvider<DeclaredCollections> declared,
            ObjectProvider<DataMigration> migrations,
            ObjectProvider<DataMigrations> further,
            Leases leases,
            MigrationClient client) {
        return () -> new StoreMigration(
                        mongo,
                        client::run,
                        leases,
                        declared.getObject(),
                        Stream.concat(migrations.stream(), further.stream().flatMap(each -> each.all().stream()))
                                .toList())
                .run();
    }

    /** Lazy: an aggregate store is declared when the bean that it belongs to is made. */
    @Bean
    @Lazy
    DeclaredCollections declaredCollections(ObjectProvider<Indexes> declarations) {
        return DeclaredCollections.of(declarations);
    }

    @Bean
    MigrationClient migrationClient(
            MongoOperations mongo,
            ObjectProvider<MongoClientSettings> settings,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers) {
        return new MigrationClient(
                mongo, settings.getIfAvailable(), customizers.orderedStream().toList());
    }

    @Bean
    Guards guards(MongoOperations mongo, ObjectProvider<Clock> clock) {
        return new Guards(mongo, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Leases leases(MongoOperations mongo, ObjectProvider<Clock> clock) {
        return new MongoLeases(mongo, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ReadableDocuments readableDocuments(MongoOperations mongo, ObjectProvider<Clock> clock) {
        return new ReadableDocuments(mongo, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    UnreadableHealth documentsHealthIndicator(ReadableDocuments documents) {
        return new UnreadableHealth(documents);
    }

    @Bean
    MeterBinder unreadableGauge(ReadableDocuments documents) {
        return registry -> Gauge.builder(
                        "jmo.documents.unreadable",
                        documents,
                        known -> known.unreadable().size())
                .description("Documents that this instance has met lately and cannot read")
                .register(registry);
    }
}
