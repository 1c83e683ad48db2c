package id.jmo.contribution.persistence.bill;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.bill.BillLines;
import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * {@link BillLines} in the collection {@code billLines}. A line's id is the bill's and its number, so that a batch is read by its
 * ids.
 */
@Repository
class MongoBillLines implements BillLines {

    static final String COLLECTION = "billLines";
    static final String BILL = "billId";

    /** A line at rest. */
    record LineDocument(
            BillId billId,
            int number,
            MemberId memberId,
            YearMonth month,
            Segment segment,
            Rupiah wage,
            Rupiah jkk,
            Rupiah jkm,
            Rupiah jhtEmployer,
            Rupiah jhtWorker,
            Rupiah jp,
            Rupiah jkp,
            @Nullable String employerNumber,
            @Nullable String employerName) {

        static LineDocument of(BillId bill, BillLine line) {
            Split split = line.split();
            Employer employer = line.employer();
            return new LineDocument(
                    bill,
                    line.number(),
                    line.memberId(),
                    line.month(),
                    line.segment(),
                    line.wage(),
                    split.jkk(),
                    split.jkm(),
                    split.jhtEmployer(),
                    split.jhtWorker(),
                    split.jp(),
                    split.jkp(),
                    employer == null ? null : employer.number(),
                    employer == null ? null : employer.name());
        }

        BillLine toLine() {
            return new BillLine(
                    number,
                    memberId,
                    month,
                    segment,
                    wage,
                    new Split(jkk, jkm, jhtEmployer, jhtWorker, jp, jkp),
                    employerNumber == null || employerName == null ? null : new Employer(employerNumber, employerName));
        }
    }

    private final MongoOperations mongo;

    MongoBillLines(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void write(BillId bill, List<BillLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        BulkOperations all = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
        for (BillLine line : lines) {
            Query itself = Query.query(
                    where("_id").is(idOf(bill, line.number())).and(BILL).is(bill.toString()));
            all.replaceOne(
                    itself,
                    LineDocument.of(bill, line),
                    FindAndReplaceOptions.options().upsert());
        }
        all.execute();
    }

    @Override
    public List<BillLine> batch(BillId bill, int after) {
        List<String> ids = IntStream.rangeClosed(after + 1, after + BATCH)
                .mapToObj(number -> idOf(bill, number))
                .toList();
        Query batch = Query.query(where(BILL).is(bill.toString()).and("_id").in(ids));
        return mongo.find(batch, LineDocument.class, COLLECTION).stream()
                .map(LineDocument::toLine)
                .sorted(Comparator.comparingInt(BillLine::number))
                .toList();
    }

    private static String idOf(BillId bill, int number) {
        return bill + "-" + number;
    }
}
