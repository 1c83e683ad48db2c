package id.jmo.contribution.persistence.employment;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class EmploymentIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoEmployments.COLLECTION).sparse(MongoEmployments.NEXT_CHECK);
    }
}
