package id.jmo.balance.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import id.jmo.balance.application.MissingMonths;
import id.jmo.platform.mongo.GroupedReads;
import id.jmo.platform.mongo.GroupedUpdates;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
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
    private final GroupedReads reads;
    private final GroupedUpdates updates;

    MongoMissingMonths(MongoOperations mongo) {
        this.mongo = mongo;
        this.reads = new GroupedReads(mongo, COLLECTION);
        this.updates = new GroupedUpdates(mongo, COLLECTION);
    }

    @Override
    public void reported(MemberId member, MissingMonth missing) {
        paid(List.of(new PaidMonth(member, missing.month(), missing.employerNumber())));
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
    public void paid(List<PaidMonth> months) {
        // Every contribution asks for this, and nearly none was missing: to look costs less than to remove nothing.
        // What is reported meanwhile counts as reported afterwards.
        Set<String> who = reads.findAll(
                        months.stream().map(month -> month.member().toString()).collect(Collectors.toSet()))
                .keySet();
        updates.updateAll(months.stream()
                .filter(month -> who.contains(month.member().toString()))
                .map(MongoMissingMonths::removal)
                .toList());
    }

    private static UpdateOneModel<Document> removal(PaidMonth paid) {
        Document month = new Document("month", paid.month().toString()).append("employerNumber", paid.employerNumber());
        return new UpdateOneModel<>(Filters.eq("_id", paid.member().toString()), Updates.pull(MONTHS, month));
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
