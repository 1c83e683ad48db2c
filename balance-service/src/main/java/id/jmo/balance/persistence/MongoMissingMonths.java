package id.jmo.balance.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.jmo.balance.application.MissingMonths;
import id.jmo.platform.mongo.GroupedUpdates;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document a member who misses any month. */
@Repository
class MongoMissingMonths implements MissingMonths {

    private static final String COLLECTION = "missingMonths";
    private static final String MONTHS = "months";
    private static final int KEPT = 100;

    record MemberDocument(String id, List<MonthDocument> months) {}

    record MonthDocument(YearMonth month, String employerNumber, String employer) {}

    private final MongoOperations mongo;
    private final GroupedUpdates updates;

    MongoMissingMonths(MongoOperations mongo) {
        this.mongo = mongo;
        this.updates = new GroupedUpdates(mongo, COLLECTION);
    }

    @Override
    public void reported(MemberId member, MissingMonth missing) {
        paid(member, missing.month(), missing.employerNumber());
        mongo.upsert(
                of(member.toString()),
                new Update()
                        .push(MONTHS)
                        .slice(-KEPT)
                        .each(new MonthDocument(missing.month(), missing.employerNumber(), missing.employer())),
                MemberDocument.class,
                COLLECTION);
    }

    @Override
    public void paid(MemberId member, YearMonth month, @Nullable String employerNumber) {
        // Every contribution asks for this, and nearly none was missing: together with others it costs little.
        updates.update(
                Filters.eq("_id", member.toString()),
                Updates.pull(MONTHS, new Document("month", month.toString()).append("employerNumber", employerNumber)));
    }

    @Override
    public List<MissingMonth> of(MemberId member) {
        return mongo.find(of(member.toString()), MemberDocument.class, COLLECTION).stream()
                .flatMap(document -> document.months().stream())
                .map(month -> new MissingMonth(month.month(), month.employerNumber(), month.employer()))
                .sorted(Comparator.comparing(MissingMonth::month).reversed())
                .toList();
    }

    private static Query of(String member) {
        return query(where("_id").is(member));
    }
}
