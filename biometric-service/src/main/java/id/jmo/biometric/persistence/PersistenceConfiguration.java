package id.jmo.biometric.persistence;

import id.jmo.biometric.application.Announcements;
import id.jmo.biometric.application.Attempts;
import id.jmo.biometric.application.FrameHashes;
import id.jmo.biometric.application.PictureVault;
import id.jmo.biometric.application.ReferencePhotos;
import id.jmo.biometric.application.Verifications;
import id.jmo.biometric.model.DecisionPolicy;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PersistenceConfiguration.class);
    private static final String VERIFICATIONS = "verifications";

    @Bean
    Verifications verifications(AggregateStores stores, MongoOperations mongo, Announcements announcements) {
        AggregateStore<VerificationDocument> store =
                stores.create(VERIFICATIONS, VerificationDocument.class, "jmo.verifications.v1");
        mongo.indexOps(VERIFICATIONS)
                .createIndex(new Index("claimId", Sort.Direction.ASC).unique().sparse());
        // Only the worker and the officers' queue ask for them: a store without such indexes is slower there alone.
        mongo.indexOps(VERIFICATIONS).createIndex(new Index("judgeAt", Sort.Direction.ASC).sparse());
        mongo.indexOps(VERIFICATIONS).createIndex(new Index("reviewSince", Sort.Direction.ASC).sparse());
        return new StoredVerifications(store, new VerificationMapping(), announcements);
    }

    @Bean
    ReferencePhotos referencePhotos(MongoOperations mongo, PersonalDataCipher cipher) {
        return new StoredReferencePhotos(mongo, cipher);
    }

    @Bean
    PictureVault pictureVault(MongoOperations mongo, PersonalDataCipher cipher, Clock clock) {
        return new StoredPictureVault(mongo, cipher, clock);
    }

    @Bean
    FrameHashes frameHashes(MongoOperations mongo) {
        return new StoredFrameHashes(mongo);
    }

    @Bean
    Attempts attempts(MongoOperations mongo) {
        return new StoredAttempts(mongo);
    }

    /** A document that has no policy for today stops the start, not the first selfie. */
    @Bean
    PolicyBook policyBook(@Value("${jmo.biometric.policy}") Resource document, Clock clock) {
        PolicyBook book = PolicyDocument.read(document);
        DecisionPolicy today = book.on(Jakarta.today(clock));
        LOG.info("Biometric policy {} is in force, from {}", today.version(), document.getDescription());
        return book;
    }
}
