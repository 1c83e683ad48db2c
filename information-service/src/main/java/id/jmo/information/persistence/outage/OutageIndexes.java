package id.jmo.information.persistence.outage;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class OutageIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoOutages.COLLECTION)
                .unsharded("some outages a month, announced by people")
                .uniqueSparse(OutageDocument.OPEN_OF)
                .index(OutageDocument.STATE, "_id");
    }
}
