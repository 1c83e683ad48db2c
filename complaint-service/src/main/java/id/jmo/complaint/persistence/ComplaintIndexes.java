package id.jmo.complaint.persistence;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.mongo.Indexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the store itself guarantees of complaints (one number, one complaint a request), and finds. */
@Component
class ComplaintIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoComplaints.COLLECTION)
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

    @Bean
    static DataMigration guardsOfComplaints(Guards guards) {
        return guards.migrationOf(
                MongoComplaints.COLLECTION,
                complaint -> List.of(
                        MongoComplaints.byCommand(complaint.getString("command")),
                        MongoComplaints.byNumber(complaint.getString("number"))));
    }
}
