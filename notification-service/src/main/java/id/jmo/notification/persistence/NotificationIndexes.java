package id.jmo.notification.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class NotificationIndexes implements Indexes {

    @Override
    public void declare(Creation indexes) {
        indexes.on(MongoInbox.COLLECTION)
                .uniqueSparse(MongoInbox.KEY)
                .create(new Index(MongoInbox.MEMBER_ID, Direction.ASC).on(MongoInbox.ID, Direction.DESC));
        indexes.on(MongoDeliveries.COLLECTION)
                .uniqueSparse(MongoDeliveries.KEY)
                .index(MongoDeliveries.CHANNEL, MongoDeliveries.STATUS, MongoDeliveries.DUE_AT)
                .index(MongoDeliveries.MEMBER_ID, MongoDeliveries.STATUS);
        indexes.on(MongoPreferences.COLLECTION).sparse(MongoPreferences.DIGEST_AT);
        indexes.on(MongoCampaigns.COLLECTION).sparse(MongoCampaigns.DUE_AT).index(MongoCampaigns.EVENT_ID);
        indexes.on(MongoPushSubscriptions.COLLECTION).index(MongoPushSubscriptions.MEMBER_ID);
    }
}
