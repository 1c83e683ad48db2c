package id.jmo.balance.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class BalanceIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoJournal.COLLECTION)
                .shardedBy(MongoJournal.MEMBER)
                .unique(MongoJournal.MEMBER, MongoJournal.SLOTS)
                .index(MongoJournal.POSTED_AT);
    }
}
