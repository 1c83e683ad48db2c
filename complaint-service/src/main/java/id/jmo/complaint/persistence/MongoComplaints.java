package id.jmo.complaint.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.complaint.application.Complaints;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintFact;
import id.jmo.complaint.model.ComplaintNumber;
import id.jmo.complaint.model.ComplaintStatus;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Complaints with their events, each in one document. */
@Component
class MongoComplaints implements Complaints {

    static final String COLLECTION = "complaints";

    /** Reports in these states no longer say anything about the employer. */
    private static final List<String> NO_REPORT =
            List.of(ComplaintStatus.WITHDRAWN.name(), ComplaintStatus.REJECTED.name(), ComplaintStatus.MERGED.name());

    private final AggregateStore<ComplaintDocument> store;
    private final MongoOperations mongo;
    private final Guards guards;
    private final EventMapper<ComplaintFact> mapper;
    private final BusinessCalendar calendar;
    private final Duration retention;

    MongoComplaints(
            AggregateStores stores,
            MongoOperations mongo,
            Guards guards,
            EventMapper<ComplaintFact> mapper,
            BusinessCalendar calendar,
            @Value("${jmo.complaint.retention}") Duration retention) {
        this.store = stores.create(COLLECTION, ComplaintDocument.class, "jmo.complaints.v1");
        this.mongo = mongo;
        this.guards = guards;
        this.mapper = mapper;
        this.calendar = calendar;
        this.retention = retention;
    }

    @Override
    public ComplaintId idFor(String command, ComplaintId otherwise) {
        return ComplaintId.of(guards.allot(byCommand(command), otherwise.toString()));
    }

    /** A number whose complaint was not stored after all is lost: nobody counts numbers. */
    @Override
    public Admission add(Decision.Moved submitted, String command) {
        Complaint complaint = submitted.complaint();
        String id = complaint.id().toString();
        if (!guards.allot(byNumber(complaint.number().text()), id).equals(id)) {
            return Admission.NUMBER_TAKEN;
        }
        try {
            store.insert(
                    id,
                    ComplaintDocuments.write(complaint, command, calendar, retention),
                    mapper.mapAll(submitted.facts()));
            return Admission.ADMITTED;
        } catch (DuplicateKeyException taken) {
            boolean repeated = store.find(id)
                    .filter(stored -> stored.document().command().equals(command))
                    .isPresent();
            if (repeated) {
                return Admission.REPEATED;
            }
            // The request may come again with another draft.
            guards.release(byCommand(command), id);
            return Admission.DRAFT_USED;
        }
    }

    static String byCommand(String command) {
        return "command:" + command;
    }

    static String byNumber(String number) {
        return "number:" + number;
    }

    @Override
    public Optional<Complaint> submittedBy(String command) {
        return guards.holderOf(byCommand(command))
                .flatMap(store::find)
                .filter(stored -> stored.document().command().equals(command))
                .map(MongoComplaints::read);
    }

    @Override
    public Optional<Complaint> find(ComplaintId id) {
        return store.find(id.toString()).map(MongoComplaints::read);
    }

    @Override
    public Optional<Versioned> findVersioned(ComplaintId id) {
        return store.find(id.toString()).map(stored -> new Versioned(read(stored), stored.version()));
    }

    @Override
    public Optional<Complaint> numbered(ComplaintNumber number) {
        return guards.holderOf(byNumber(number.text()))
                .flatMap(store::find)
                .map(MongoComplaints::read)
                .filter(complaint -> complaint.number().equals(number));
    }

    @Override
    public Optional<Decision> change(ComplaintId id, Function<Complaint, Decision> decision) {
        AtomicReference<@Nullable Decision> last = new AtomicReference<>();
        try {
            store.change(id.toString(), document -> {
                Decision decided = decision.apply(ComplaintDocuments.read(id.toString(), document));
                last.set(decided);
                return decided instanceof Decision.Moved moved
                        ? new Change<>(
                                ComplaintDocuments.write(moved.complaint(), document.command(), calendar, retention),
                                mapper.mapAll(moved.facts()))
                        : Change.none();
            });
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
        return Optional.ofNullable(last.get());
    }

    @Override
    public List<Complaint> ofMember(MemberId member, @Nullable ComplaintId cursor, int limit) {
        Criteria criteria = where("memberId").is(member.toString());
        return complaints(
                cursor == null ? criteria : criteria.and("_id").lt(cursor.toString()), Sort.Direction.DESC, limit);
    }

    @Override
    public List<Complaint> select(Selection selection, @Nullable ComplaintId cursor, int limit) {
        Criteria criteria = new Criteria();
        if (selection.status() != null) {
            criteria.and("status").is(selection.status().name());
        }
        if (selection.kind() != null) {
            criteria.and("kind").is(selection.kind());
        }
        if (selection.team() != null) {
            criteria.and("team").is(selection.team());
        }
        if (selection.officer() != null) {
            criteria.and("officer").is(selection.officer());
        } else if (selection.unassigned()) {
            criteria.and("officer").isNull();
        }
        if (selection.escalated()) {
            criteria.and("overdue").is(true);
        }
        return after(cursor, criteria, limit);
    }

    @Override
    public List<Complaint> newlyOverdue(Instant now, @Nullable ComplaintId cursor, int limit) {
        return after(cursor, where("dueAt").lte(now), limit);
    }

    @Override
    public List<Complaint> silentSince(Instant now, @Nullable ComplaintId cursor, int limit) {
        return after(cursor, where("silentAt").lte(now), limit);
    }

    @Override
    public List<ComplaintId> toErase(Instant now, int limit) {
        return complaints(where("eraseAt").lte(now), Sort.Direction.ASC, limit).stream()
                .map(Complaint::id)
                .toList();
    }

    @Override
    public List<ComplaintId> toJoin(Instant now, int limit) {
        return complaints(where("joinDueAt").lte(now), Sort.Direction.ASC, limit).stream()
                .map(Complaint::id)
                .toList();
    }

    @Override
    public List<Complaint> underInspection(ComplianceCaseId inspection, @Nullable ComplaintId cursor, int limit) {
        return after(cursor, in(inspection).and("status").is(ComplaintStatus.UNDER_INSPECTION.name()), limit);
    }

    @Override
    public List<Complaint> reportsIn(ComplianceCaseId inspection, @Nullable ComplaintId cursor, int limit) {
        return after(cursor, valid(in(inspection)), limit);
    }

    @Override
    public long countReportsIn(ComplianceCaseId inspection) {
        return mongo.count(query(valid(in(inspection))), COLLECTION);
    }

    @Override
    public boolean isReporter(MemberId member, ComplianceCaseId inspection) {
        return mongo.exists(query(in(inspection).and("memberId").is(member.toString())), COLLECTION);
    }

    private static Criteria in(ComplianceCaseId inspection) {
        return where("inspection.caseId").is(inspection.toString());
    }

    private static Criteria valid(Criteria reports) {
        return reports.and("status").nin(NO_REPORT);
    }

    @Override
    public long countEscalated() {
        return mongo.count(query(where("overdue").is(true)), COLLECTION);
    }

    /** Ids rise with time, so the order of ids is the order of submission. */
    private List<Complaint> after(@Nullable ComplaintId cursor, Criteria criteria, int limit) {
        return complaints(
                cursor == null ? criteria : criteria.and("_id").gt(cursor.toString()), Sort.Direction.ASC, limit);
    }

    private List<Complaint> complaints(Criteria criteria, Sort.Direction order, int limit) {
        Query query = query(criteria).with(Sort.by(order, "_id")).limit(limit);
        return store.find(query, MongoComplaints::read);
    }

    private static Complaint read(Stored<ComplaintDocument> stored) {
        return ComplaintDocuments.read(stored.id(), stored.document());
    }
}
