package id.jmo.complaint.persistence.compliance;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

/** How compliance cases are found. What is unique has entries of its own, found by their ids: they hold on any number of shards. */
@Component
class ComplianceIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoComplianceCases.COLLECTION)
                .index("nameKey", "cityKey")
                .index("cityKey")
                .index("status")
                .sparse("letters.letter")
                .sparse("officer")
                .sparse("answerAt")
                .sparse("dueAt")
                .sparse("overdue")
                .sparse("proposed");
    }
}
