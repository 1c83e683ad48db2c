package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.notification.application.KeepConsents;
import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class NotificationIndexes implements Indexes {

    @Override
    public void declare(Creation indexes) {
        indexes.on(MongoInbox.COLLECTION)
                .shardedBy(MongoInbox.MEMBER_ID)
                .unique(MongoInbox.MEMBER_ID, MongoInbox.KEY)
                .create(new Index(MongoInbox.MEMBER_ID, Direction.ASC).on(MongoInbox.ID, Direction.DESC));
        indexes.on(MongoDeliveries.COLLECTION)
                .shardedBy(MongoDeliveries.MEMBER_ID)
                .unique(MongoDeliveries.MEMBER_ID, MongoDeliveries.KEY)
                .index(MongoDeliveries.CHANNEL, MongoDeliveries.STATUS, MongoDeliveries.DUE_AT)
                .index(MongoDeliveries.MEMBER_ID, MongoDeliveries.STATUS);
        indexes.on(MongoPreferences.COLLECTION).sparse(MongoPreferences.DIGEST_AT);
        indexes.on(MongoCampaigns.COLLECTION).sparse(MongoCampaigns.DUE_AT).index(MongoCampaigns.EVENT_ID);
        indexes.on(MongoPushSubscriptions.COLLECTION).index(MongoPushSubscriptions.MEMBER_ID);
    }

    /** From before notifications had keys. */
    @Bean
    static DataMigration keysOfInbox(MongoOperations mongo) {
        return keysOf(MongoInbox.COLLECTION, MongoInbox.KEY, mongo);
    }

    @Bean
    static DataMigration keysOfDeliveries(MongoOperations mongo) {
        return keysOf(MongoDeliveries.COLLECTION, MongoDeliveries.KEY, mongo);
    }

    /** Who consented to promotions before consents were recorded gets a record that says so. */
    @Bean
    static DataMigration consentsBeforeRecords(MongoOperations mongo, KeepConsents consents) {
        return new DataMigration(
                "consents-before-records",
                MongoPreferences.COLLECTION,
                documents ->
                        documents.forEach(document -> consents.recordEarlier(MongoPreferences.read(mongo, document))));
    }

    private static DataMigration keysOf(String collection, String key, MongoOperations mongo) {
        return new DataMigration(
                "keys-of-" + collection,
                collection,
                documents -> documents.stream()
                        .filter(document -> !document.containsKey(key))
                        .map(document -> document.getString("_id"))
                        .forEach(id ->
                                mongo.updateFirst(query(where("_id").is(id)), Update.update(key, id), collection)));
    }
}
