package id.jmo.account.persistence.heirs;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class HeirIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoHeirRecords.COLLECTION).index(MongoHeirRecords.REVIEW_DUE_AT, "_id");
    }
}
