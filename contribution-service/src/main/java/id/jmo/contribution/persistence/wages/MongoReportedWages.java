package id.jmo.contribution.persistence.wages;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import id.jmo.contribution.application.wages.ReportedWages;
import id.jmo.contribution.model.wages.ReportedWage;
import id.jmo.contribution.model.wages.WageReport;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * {@link ReportedWages} in the collection {@code reportedWages}: one document a worker and month, the id being the employer's
 * number, the month and the member's, so that those of a month lie beside each other.
 */
@Repository
class MongoReportedWages implements ReportedWages {

    static final String COLLECTION = "reportedWages";

    private static final String REPORT = "report";

    record WageDocument(@Id String id, Rupiah wage, WageReportId report, long line) {

        static WageDocument of(ReportedWage wage) {
            return new WageDocument(
                    idOf(wage.employer(), wage.month(), wage.member().toString()),
                    wage.wage(),
                    wage.report(),
                    wage.line());
        }

        ReportedWage toWage() {
            String[] parts = id.split("/", 3);
            return new ReportedWage(
                    new EmployerNumber(parts[0]), YearMonth.parse(parts[1]), MemberId.of(parts[2]), wage, report, line);
        }
    }

    private final MongoOperations mongo;

    MongoReportedWages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private static String idOf(EmployerNumber employer, YearMonth month, String member) {
        return employer + "/" + month + "/" + member;
    }

    @Override
    public Map<MemberId, ReportedWage> find(EmployerNumber employer, YearMonth month, Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Query theirs = Query.query(where("_id")
                .in(members.stream()
                        .map(member -> idOf(employer, month, member.toString()))
                        .toList()));
        return mongo.find(theirs, WageDocument.class, COLLECTION).stream()
                .map(WageDocument::toWage)
                .collect(Collectors.toMap(ReportedWage::member, Function.identity()));
    }

    /** A document that another report has written since is not replaced, and cannot be inserted beside it. */
    @Override
    public Set<MemberId> write(List<ReportedWage> wages, Map<MemberId, ReportedWage> before) {
        if (wages.isEmpty()) {
            return Set.of();
        }
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (ReportedWage wage : wages) {
            Document document = new Document();
            mongo.getConverter().write(WageDocument.of(wage), document);
            document.remove("_class");
            List<String> known = new ArrayList<>(List.of(wage.report().toString()));
            ReportedWage earlier = before.get(wage.member());
            if (earlier != null) {
                known.add(earlier.report().toString());
            }
            writes.add(new ReplaceOneModel<>(
                    new Document("_id", document.get("_id")).append(REPORT, new Document("$in", known)),
                    document,
                    new ReplaceOptions().upsert(true)));
        }
        Set<MemberId> lost = mongo.execute(COLLECTION, collection -> {
            try {
                collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                return Set.<MemberId>of();
            } catch (MongoBulkWriteException notAll) {
                var errors = notAll.getWriteErrors();
                if (errors.isEmpty()
                        || errors.stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                    throw notAll;
                }
                return errors.stream()
                        .map(error -> wages.get(error.getIndex()).member())
                        .collect(Collectors.toCollection(HashSet::new));
            }
        });
        return Objects.requireNonNull(lost);
    }

    @Override
    public List<ReportedWage> of(WageReport report, @Nullable MemberId after, int limit) {
        String month = idOf(report.employer(), report.month(), "");
        // The character after the slash: the end of the month.
        String end = month.substring(0, month.length() - 1) + "0";
        Criteria theirs = where("_id")
                .gt(after == null ? month : month + after)
                .lt(end)
                .and(REPORT)
                .is(report.id().toString());
        return mongo
                .find(Query.query(theirs).with(Sort.by("_id")).limit(limit), WageDocument.class, COLLECTION)
                .stream()
                .map(WageDocument::toWage)
                .toList();
    }
}
