package id.jmo.platform.attachments;

import id.jmo.platform.application.Leases;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.workers.ErasureJob;
import id.jmo.platform.workers.PollingLoop;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives a service its {@link Attachments} and erases them when their time is over. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "id.jmo.platform.mongo.PlatformMongoAutoConfiguration",
            "id.jmo.platform.personaldata.PersonalDataAutoConfiguration"
        })
@EnableConfigurationProperties(AttachmentProperties.class)
class AttachmentsAutoConfiguration {

    @Bean
    MongoAttachments attachments(
            MongoOperations mongo, PersonalDataCipher cipher, AttachmentProperties settings, Clock clock) {
        return new MongoAttachments(mongo, cipher, settings, clock);
    }

    @Bean
    PollingLoop attachmentErasure(
            MongoAttachments attachments, Leases leases, AttachmentProperties settings, Clock clock) {
        return new ErasureJob("attachment-erasure", attachments, leases, clock).every(settings.erasureInterval());
    }
}
