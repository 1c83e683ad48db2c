package id.jmo.contribution.persistence.wages;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class WageIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoWageReports.COLLECTION)
                .index(MongoWageReports.EMPLOYER, MongoWageReports.MONTH)
                .sparse(MongoWageReports.DUE_AT);
    }
}
