package id.jmo.balance.persistence;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class BalanceIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoJournal.COLLECTION)
                .shardedBy(MongoJournal.MEMBER)
                .unique(MongoJournal.MEMBER, MongoJournal.SLOTS)
                .index(MongoJournal.POSTED_AT, "_id");
        indexes.on(MongoMemberRecords.COLLECTION).index(MongoMemberRecords.KPJ);
        indexes.on(MongoDevelopmentRuns.COLLECTION)
                .unsharded("thirteen runs a year")
                .index(MongoDevelopmentRuns.STARTED_AT);
        indexes.on(MongoRatePublications.COLLECTION).unsharded("some publications a year");
        indexes.on(MongoProofRuns.COLLECTION)
                .unsharded("proofs of the last 90 days")
                .index(MongoProofRuns.FINISHED_AT);
    }

    @Bean
    static DataMigration fingerprintsOfKpjs(MongoMemberRecords members) {
        return members.fingerprintsOfKpjs();
    }
}
