package id.jmo.claim.persistence;

import static java.util.Objects.requireNonNull;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.claim.application.Payments;
import id.jmo.claim.model.rules.PaymentRecord;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One document for each member, with one line for each payout. */
@Component
class MongoPayments implements Payments {

    private static final String COLLECTION = "paymentRecords";

    record Document(@Id String id, long version, List<Line> lines) {}

    /**
     * @param on and gross: none of a payout whose return arrived before its payment
     * @param sequence of the last event about this payout
     */
    record Line(
            PayoutId payoutId,
            @Nullable LocalDate on,
            @Nullable Rupiah gross,
            boolean cameBack,
            long sequence) {}

    private final MongoOperations mongo;

    MongoPayments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public PaymentRecord of(MemberId member) {
        return new PaymentRecord(read(member).lines().stream()
                .filter(line -> !line.cameBack && line.on != null && line.gross != null)
                .map(MongoPayments::paid)
                .toList());
    }

    private static PaymentRecord.Paid paid(Line line) {
        return new PaymentRecord.Paid(requireNonNull(line.on), requireNonNull(line.gross));
    }

    @Override
    public void paid(MemberId member, PayoutId payout, PaymentRecord.Paid payment, long sequence) {
        keep(member, new Line(payout, payment.on(), payment.gross(), false, sequence));
    }

    @Override
    public void cameBack(MemberId member, PayoutId payout, long sequence) {
        keep(member, new Line(payout, null, null, true, sequence));
    }

    /** Nearly every payment is the member's first, so that is tried before anything is read. */
    private void keep(MemberId member, Line line) {
        try {
            mongo.insert(new Document(member.toString(), 1, List.of(line)), COLLECTION);
        } catch (DuplicateKeyException notTheFirst) {
            add(member, line);
        }
    }

    /** After a concurrent write the event is delivered again. */
    private void add(MemberId member, Line line) {
        Document stored = read(member);
        if (stored.lines.stream()
                .anyMatch(known -> known.payoutId.equals(line.payoutId) && known.sequence >= line.sequence)) {
            return;
        }
        List<Line> lines = new ArrayList<>(stored.lines);
        lines.removeIf(known -> known.payoutId.equals(line.payoutId));
        lines.add(line);
        Document next = new Document(stored.id, stored.version + 1, lines);
        Query unchanged = query(where("_id").is(stored.id).and("version").is(stored.version));
        if (mongo.replace(unchanged, next, COLLECTION).getMatchedCount() == 0) {
            throw new OptimisticLockingFailureException("Payments of " + stored.id + " changed meanwhile");
        }
    }

    private Document read(MemberId member) {
        Document known = mongo.findById(member.toString(), Document.class, COLLECTION);
        return known == null ? new Document(member.toString(), 0, List.of()) : known;
    }
}
