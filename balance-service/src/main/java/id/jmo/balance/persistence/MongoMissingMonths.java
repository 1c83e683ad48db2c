package id.jmo.balance.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.balance.application.MissingMonths;
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

    MongoMissingMonths(MongoOperations mongo) {
        this.mongo = mongo;
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
        mongo.updateFirst(
                of(member.toString()),
                new Update()
                        .pull(MONTHS, new Document("month", month.toString()).append("employerNumber", employerNumber)),
                MemberDocument.class,
                COLLECTION);
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
