package id.jmo.contribution.persistence.collection;

import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.reconciliation.store.MongoReconciliationDays;
import org.springframework.stereotype.Component;

@Component
class CollectionIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoBankRequests.COLLECTION).index(MongoBankRequests.DAY);
        indexes.on(MongoBankPayments.COLLECTION).sparse(MongoBankPayments.AWAITED_SINCE);
        MongoReconciliationDays.declare(indexes);
        indexes.on(MongoCollectionDifferences.ENTRIES)
                .index(MongoCollectionDifferences.DAY)
                .sparse(MongoCollectionDifferences.FILES);
        indexes.on(MongoCollectionFiles.COLLECTION).index(MongoCollectionFiles.KEPT_AT);
        indexes.on(MongoCollectionDifferences.DIFFERENCES)
                .index(MongoCollectionDifferences.DAY, "_id")
                .index(MongoCollectionDifferences.CLOSED_AT);
    }
}
