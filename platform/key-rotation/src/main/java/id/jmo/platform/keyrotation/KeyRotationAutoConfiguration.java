package id.jmo.platform.keyrotation;

import id.jmo.platform.application.Leases;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.BlindIndexed;
import id.jmo.platform.personaldata.BlindIndexedTexts;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.workers.PollingLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Runs the rotation of keys. {@code jmo.personal-data.rotation-interval} is how often it is looked at whether there is anything
 * to do.
 */
@AutoConfiguration(
        afterName = {
            "id.jmo.platform.personaldata.PersonalDataAutoConfiguration",
            "id.jmo.platform.mongo.PlatformMongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnBean({MongoOperations.class, Leases.class})
class KeyRotationAutoConfiguration {

    @Bean
    StorePasses keyRotation(
            MongoOperations mongo,
            PersonalDataCipher cipher,
            Leases leases,
            ObjectProvider<Clock> clock,
            MeterRegistry meters) {
        StorePasses passes =
                new StorePasses(mongo, leases, clock.getIfAvailable(Clock::systemUTC), new KeyRotation(mongo, cipher));
        Gauge.builder("jmo.personal.data.old.key.documents", passes, StorePasses::found)
                .description("Documents that the last pass over the store found under another key than the active one")
                .register(meters);
        return passes;
    }

    @Bean
    StorePasses indexRotation(
            MongoOperations mongo,
            BlindIndex index,
            PersonalDataCipher cipher,
            ObjectProvider<BlindIndexed> indexed,
            ObjectProvider<BlindIndexedTexts> lists,
            Leases leases,
            ObjectProvider<Clock> clock,
            MeterRegistry meters) {
        StorePasses passes = new StorePasses(
                mongo,
                leases,
                clock.getIfAvailable(Clock::systemUTC),
                new IndexRotation(
                        mongo,
                        index,
                        cipher,
                        indexed.stream().toList(),
                        lists.stream().toList()));
        Gauge.builder("jmo.personal.data.old.index.key.documents", passes, StorePasses::found)
                .description("Fingerprints that the last pass over the store found under the previous index key")
                .register(meters);
        return passes;
    }

    @Bean
    PollingLoop keyRotationLoop(
            @Qualifier("keyRotation") StorePasses keys,
            @Qualifier("indexRotation") StorePasses indexes,
            @Value("${jmo.personal-data.rotation-interval:1m}") Duration interval) {
        PollingLoop[] loop = new PollingLoop[1];
        loop[0] = new PollingLoop("key-rotation", interval, () -> {
            keys.run(loop[0]::isRunning);
            indexes.run(loop[0]::isRunning);
        });
        return loop[0];
    }
}
