package id.jmo.balance.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class BalanceIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoJournal.COLLECTION).unique(MongoJournal.SLOTS).index(MongoJournal.POSTED_AT);
    }
}
