package id.jmo.platform.selfieproofs;

import id.jmo.platform.mongo.Guards;
import id.jmo.platform.personaldata.BlindIndex;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives a service its {@link SelfieProofs}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "id.jmo.platform.mongo.PlatformMongoAutoConfiguration",
            "id.jmo.platform.personaldata.PersonalDataAutoConfiguration"
        })
class SelfieProofsAutoConfiguration {

    @Bean
    SelfieProofs selfieProofs(MongoOperations mongo, Guards guards, BlindIndex fingerprints, Clock clock) {
        return new SelfieProofs(mongo, guards, fingerprints, clock);
    }
}
