package id.jmo.platform.snap;

import id.jmo.platform.application.Leases;
import id.jmo.platform.partnerclient.PartnerClients;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The client of the bank, in a service that has a store: its instances share the bank's token there. */
@AutoConfiguration(
        afterName = {
            "id.jmo.platform.mongo.PlatformMongoAutoConfiguration",
            "id.jmo.platform.partnerclient.PartnerClientAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnBean(MongoOperations.class)
@EnableConfigurationProperties(SnapProperties.class)
class SnapAutoConfiguration {

    @Bean
    SnapClient snapClient(
            PartnerClients partners,
            SnapProperties properties,
            MongoOperations mongo,
            Leases leases,
            ObjectProvider<Clock> clock) {
        return new SnapClient(
                partners, properties, new MongoBankToken(mongo), leases, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    SnapStatements snapStatements(SnapClient snap) {
        return new SnapStatements(snap);
    }
}
