package id.jmo.balance.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import id.jmo.balance.application.report.DailyTotals;
import id.jmo.balance.model.Account;
import id.jmo.balance.model.report.DayTotals;
import id.jmo.balance.model.report.Turnover;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** A document each day; how many postings it counts is its version. */
@Component
class MongoDailyTotals implements DailyTotals {

    static final String COLLECTION = "dailyTotals";
    private static final String POSTINGS = "postings";
    private static final String COMPLETE = "complete";

    private final MongoOperations mongo;

    MongoDailyTotals(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<DayTotals> latest() {
        @Nullable
        Document latest = mongo.execute(
                COLLECTION,
                days -> days.find().sort(Sorts.descending("_id")).limit(1).first());
        return Optional.ofNullable(latest).map(MongoDailyTotals::read);
    }

    @Override
    public List<DayTotals> complete(LocalDate first, LocalDate last) {
        List<Document> found = mongo.execute(
                COLLECTION,
                days -> days.find(Filters.and(
                                Filters.gte("_id", first.toString()),
                                Filters.lte("_id", last.toString()),
                                Filters.eq(COMPLETE, true)))
                        .sort(Sorts.ascending("_id"))
                        .into(new ArrayList<>()));
        return Objects.requireNonNull(found).stream()
                .map(MongoDailyTotals::read)
                .toList();
    }

    @Override
    public boolean begin(DayTotals totals) {
        try {
            mongo.execute(COLLECTION, days -> days.insertOne(write(totals)));
            return true;
        } catch (DuplicateKeyException begunBefore) {
            return false;
        }
    }

    @Override
    public boolean replace(DayTotals read, DayTotals totals) {
        return Objects.requireNonNull(mongo.execute(
                                COLLECTION,
                                days -> days.replaceOne(
                                        Filters.and(
                                                Filters.eq("_id", read.day().toString()),
                                                Filters.eq(POSTINGS, read.postings()),
                                                Filters.eq(COMPLETE, false)),
                                        write(totals))))
                        .getModifiedCount()
                == 1;
    }

    private static Document write(DayTotals totals) {
        Document branches = new Document();
        totals.byBranch().forEach((branch, turnover) -> {
            Document changes = new Document();
            turnover.changes().forEach((kind, change) -> changes.append(kind.name(), change.amount()));
            branches.append(branch, changes);
        });
        Document document = new Document("_id", totals.day().toString())
                .append("byBranch", branches)
                .append(POSTINGS, totals.postings())
                .append(COMPLETE, totals.complete());
        DayTotals.Place last = totals.last();
        return last == null
                ? document
                : document.append("lastAt", Date.from(last.postedAt())).append("lastId", last.id());
    }

    private static DayTotals read(Document document) {
        Map<String, Turnover> branches = new HashMap<>();
        document.get("byBranch", Document.class)
                .forEach((branch, changes) -> branches.put(branch, turnover((Document) changes)));
        String lastId = document.getString("lastId");
        return new DayTotals(
                LocalDate.parse(document.getString("_id")),
                branches,
                document.getLong(POSTINGS),
                lastId == null
                        ? null
                        : new DayTotals.Place(document.getDate("lastAt").toInstant(), lastId),
                document.getBoolean(COMPLETE));
    }

    private static Turnover turnover(Document changes) {
        Map<Account.Kind, Rupiah> read = new HashMap<>();
        changes.forEach(
                (kind, change) -> read.put(Account.Kind.valueOf(kind), Rupiah.of(((Number) change).longValue())));
        return new Turnover(read);
    }
}
