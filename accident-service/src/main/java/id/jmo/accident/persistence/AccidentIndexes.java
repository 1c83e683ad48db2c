package id.jmo.accident.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

/** What the store itself guarantees (one open case a member, day and kind; one case a number and a request), and finds. */
@Component
class AccidentIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoAccidents.COLLECTION)
                .uniqueSparse("openCaseOf")
                .unique("number")
                .unique("command")
                .index("memberId")
                .index("status")
                .sparse("employerNumber")
                .sparse("facilities")
                .sparse("guarantees.letterId")
                .sparse("step.due");
        indexes.on(MongoNotifications.COLLECTION).index("dueAt").index("receivedAt");
        indexes.on(MongoCounters.COLLECTION).index("until");
        indexes.on(MongoMemberRecord.COLLECTION).index("kpjFingerprint").index("nikFingerprint");
    }
}
