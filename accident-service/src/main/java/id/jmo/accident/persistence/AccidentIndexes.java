package id.jmo.accident.persistence;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.personaldata.BlindIndexed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the store itself guarantees (one open case a member, day and kind; one case a number and a request), and finds. */
@Component
class AccidentIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoAccidents.COLLECTION)
                .index("number")
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

    @Bean
    static BlindIndexed niksOfMembers() {
        return BlindIndexed.of(MongoMemberRecord.COLLECTION, "nikFingerprint", "nik");
    }

    @Bean
    static BlindIndexed kpjsOfMembers() {
        return BlindIndexed.of(MongoMemberRecord.COLLECTION, "kpjFingerprint", "kpj");
    }

    @Bean
    static DataMigration guardsOfAccidents(Guards guards) {
        return guards.migrationOf(MongoAccidents.COLLECTION, accident -> {
            List<String> values = new ArrayList<>();
            values.add(MongoAccidents.byCommand(accident.getString("command")));
            values.add(MongoAccidents.byNumber(accident.getString("number")));
            if (accident.containsKey("openCaseOf")) {
                values.add(MongoAccidents.byCase(accident.getString("openCaseOf")));
            }
            return values;
        });
    }
}
