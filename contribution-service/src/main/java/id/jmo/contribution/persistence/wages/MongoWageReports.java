package id.jmo.contribution.persistence.wages;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.wages.WageReports;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.wages.WageReport;
import id.jmo.contribution.model.wages.WageReport.Status;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link WageReports} in the collection {@code wageReports}. */
@Repository
class MongoWageReports implements WageReports {

    static final String COLLECTION = "wageReports";
    static final String EMPLOYER = "employer";
    static final String MONTH = "month";
    static final String DUE_AT = "dueAt";

    private static final String STATUS = "status";
    private static final String ATTEMPT = "attempt";
    private static final int MOST_TRIES = 20;

    record ReportDocument(
            @Id String id,
            String employer,
            YearMonth month,
            @Nullable Long expectedLines,
            Status status,
            int workers,
            Rupiah wages,
            @Nullable BillId bill,
            int attempt,
            Instant receivedAt,
            @Nullable Instant dueAt) {

        static ReportDocument of(WageReport report) {
            return new ReportDocument(
                    report.id().toString(),
                    report.employer().text(),
                    report.month(),
                    report.expectedLines(),
                    report.status(),
                    report.workers(),
                    report.wages(),
                    report.bill(),
                    report.attempt(),
                    report.receivedAt(),
                    report.dueAt());
        }

        WageReport toReport() {
            return new WageReport(
                    WageReportId.of(id),
                    new EmployerNumber(employer),
                    month,
                    expectedLines,
                    status,
                    workers,
                    wages,
                    bill,
                    attempt,
                    receivedAt,
                    dueAt);
        }
    }

    private final MongoOperations mongo;

    MongoWageReports(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public WageReport begin(WageReport report) {
        Optional<WageReport> begunBefore = find(report.id());
        if (begunBefore.isPresent()) {
            return begunBefore.get();
        }
        try {
            mongo.insert(ReportDocument.of(report), COLLECTION);
            return report;
        } catch (DuplicateKeyException anotherWasFaster) {
            return find(report.id()).orElseThrow();
        }
    }

    @Override
    public Optional<WageReport> find(WageReportId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), ReportDocument.class, COLLECTION))
                .map(ReportDocument::toReport);
    }

    /** Every step changes the status or the number of bills: whoever has read what is no longer so changes nothing. */
    @Override
    public WageReport change(WageReportId id, UnaryOperator<WageReport> decision) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            WageReport read = find(id).orElseThrow();
            WageReport after = decision.apply(read);
            if (after.equals(read)) {
                return read;
            }
            Query asRead = Query.query(where("_id")
                    .is(id.toString())
                    .and(STATUS)
                    .is(read.status())
                    .and(ATTEMPT)
                    .is(read.attempt()));
            if (mongo.replace(asRead, ReportDocument.of(after), COLLECTION).getMatchedCount() == 1) {
                return after;
            }
        }
        throw new OptimisticLockingFailureException("Others keep changing report " + id);
    }

    @Override
    public List<WageReport> of(EmployerNumber employer, YearMonth first, int limit) {
        Query theirs = Query.query(
                        where(EMPLOYER).is(employer.text()).and(MONTH).gte(first.toString()))
                .with(Sort.by(Direction.DESC, MONTH, "_id"))
                .limit(limit);
        return mongo.find(theirs, ReportDocument.class, COLLECTION).stream()
                .map(ReportDocument::toReport)
                .toList();
    }

    @Override
    public List<WageReportId> toBill(Instant now, int limit) {
        Query due = Query.query(where(DUE_AT).lte(now)).with(Sort.by(DUE_AT)).limit(limit);
        due.fields().include("_id");
        return mongo.find(due, Document.class, COLLECTION).stream()
                .map(found -> WageReportId.of(found.getString("_id")))
                .toList();
    }

    @Override
    public Optional<WageReport> lease(WageReportId id, Instant now, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                        Query.query(where("_id").is(id.toString()).and(DUE_AT).lte(now)),
                        new Update().set(DUE_AT, until),
                        FindAndModifyOptions.options().returnNew(true),
                        ReportDocument.class,
                        COLLECTION))
                .map(ReportDocument::toReport);
    }

    @Override
    public void renew(WageReportId id, Instant until) {
        mongo.updateFirst(
                Query.query(where("_id").is(id.toString()).and(DUE_AT).exists(true)),
                new Update().set(DUE_AT, until),
                COLLECTION);
    }
}
