package id.jmo.account.persistence.kpj;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Indexes;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class KpjIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoFurtherKpjs.COLLECTION)
                .sparse(FurtherKpjDocument.OWNER)
                .sparse(FurtherKpjDocument.STEP_SINCE)
                .sparse(FurtherKpjDocument.ASKED_AT);
    }

    /** A merger that was under way before there was a deadline is watched from now on. */
    @Bean
    static DataMigration deadlinesOfMergers(MongoOperations mongo, Clock clock) {
        return new DataMigration("deadlines-of-mergers", MongoFurtherKpjs.COLLECTION, kpjs -> {
            Date now = Date.from(clock.instant());
            Query unwatched = Query.query(Criteria.where("_id")
                    .in(kpjs.stream().map(kpj -> kpj.getString("_id")).toList())
                    .and("mergerStatus")
                    .in("TAKING_OUT", "TAKING_IN", "UNDOING")
                    .and(FurtherKpjDocument.STEP_SINCE)
                    .exists(false));
            mongo.updateMulti(
                    unwatched,
                    new Update().set(FurtherKpjDocument.STEP_SINCE, now).set(FurtherKpjDocument.ASKED_AT, now),
                    Document.class,
                    MongoFurtherKpjs.COLLECTION);
        });
    }
}
