package id.jmo.complaint.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

/** What the store itself guarantees of complaints (one number, one complaint a request), and finds. */
@Component
class ComplaintIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoComplaints.COLLECTION)
                .unique("number")
                .unique("command")
                .index("memberId")
                .index("status", "team")
                .sparse("officer")
                .sparse("inspection.caseId")
                .sparse("joinDueAt")
                .sparse("dueAt")
                .sparse("silentAt")
                .sparse("overdue")
                .sparse("eraseAt");
        indexes.on(MongoDrafts.COLLECTION).index("memberId").index("openedAt");
    }
}
