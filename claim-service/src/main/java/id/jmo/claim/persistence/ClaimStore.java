package id.jmo.claim.persistence;

import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** The collection of claims: where its events go, and what the store itself guarantees. */
@Configuration
class ClaimStore {

    static final String COLLECTION = "claims";
    private static final String TOPIC = "jmo.claims.v1";

    @Bean
    AggregateStore<ClaimDocument> claimDocuments(AggregateStores stores, MongoOperations mongo) {
        IndexOperations indexes = mongo.indexOps(COLLECTION);
        // A member has one open claim, a selfie verifies one claim, a request makes one claim: the store refuses a
        // second.
        indexes.createIndex(ascending("openClaimOf").unique().sparse());
        indexes.createIndex(ascending("verificationId").unique());
        indexes.createIndex(ascending("command").unique());
        indexes.createIndex(ascending("memberId"));
        indexes.createIndex(ascending("status"));
        indexes.createIndex(ascending("step.due").sparse());
        indexes.createIndex(ascending("promised").sparse());
        return stores.create(COLLECTION, ClaimDocument.class, TOPIC);
    }

    private static Index ascending(String field) {
        return new Index(field, Sort.Direction.ASC);
    }
}
