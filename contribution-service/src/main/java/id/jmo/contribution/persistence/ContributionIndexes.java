package id.jmo.contribution.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class ContributionIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoContributions.COLLECTION)
                .index(MongoContributions.MEMBER, MongoContributions.MONTH)
                .sparse(MongoContributions.AWAITS_CREDIT_SINCE);
    }
}
