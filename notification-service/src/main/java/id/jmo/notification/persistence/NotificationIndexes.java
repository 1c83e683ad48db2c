package id.jmo.notification.persistence;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of this service, created at start. */
@Component
class NotificationIndexes {

    NotificationIndexes(MongoOperations mongo) {
        var inbox = mongo.indexOps(MongoInbox.COLLECTION);
        inbox.createIndex(new Index(MongoInbox.KEY, Direction.ASC).unique().sparse());
        inbox.createIndex(new Index(MongoInbox.MEMBER_ID, Direction.ASC).on(MongoInbox.ID, Direction.DESC));
        var deliveries = mongo.indexOps(MongoDeliveries.COLLECTION);
        deliveries.createIndex(
                new Index(MongoDeliveries.KEY, Direction.ASC).unique().sparse());
        deliveries.createIndex(new Index(MongoDeliveries.CHANNEL, Direction.ASC)
                .on(MongoDeliveries.STATUS, Direction.ASC)
                .on(MongoDeliveries.DUE_AT, Direction.ASC));
        deliveries.createIndex(
                new Index(MongoDeliveries.MEMBER_ID, Direction.ASC).on(MongoDeliveries.STATUS, Direction.ASC));
    }
}
