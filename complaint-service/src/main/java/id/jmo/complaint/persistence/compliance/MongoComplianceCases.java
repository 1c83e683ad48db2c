package id.jmo.complaint.persistence.compliance;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.complaint.application.compliance.ComplianceCases;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceDecision;
import id.jmo.complaint.model.compliance.ComplianceNumber;
import id.jmo.complaint.model.compliance.EmployerIdentity;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Compliance cases, each in one document. Nothing is published about them: no other service needs to know, and an employer's
 * sanctions are nobody's business.
 */
@Component
class MongoComplianceCases implements ComplianceCases {

    static final String COLLECTION = "complianceCases";
    static final String EMPLOYERS = "complianceEmployers";
    private static final String NUMBERS = "complianceNumbers";

    private final AggregateStore<ComplianceDocument> store;
    private final MongoOperations mongo;
    private final ComplianceDocuments documents;

    MongoComplianceCases(AggregateStores stores, MongoOperations mongo, ComplianceDocuments documents) {
        this.store = stores.create(COLLECTION, ComplianceDocument.class, "jmo.complaints.v1");
        this.mongo = mongo;
        this.documents = documents;
    }

    /** The one case of an employer, or of a number. */
    record Entry(@Id String id, ComplianceCaseId caseId) {}

    @Override
    public Admission add(ComplianceCase opened) {
        // A number whose case was not stored after all is lost: nobody counts numbers.
        if (!entry(NUMBERS, opened.number().text(), opened.id()).equals(opened.id())) {
            return Admission.NUMBER_TAKEN;
        }
        try {
            store.insert(opened.id().toString(), documents.write(opened), List.of());
            return Admission.ADMITTED;
        } catch (DuplicateKeyException repeated) {
            return Admission.REPEATED;
        }
    }

    @Override
    public Optional<ComplianceCase> find(ComplianceCaseId id) {
        return store.find(id.toString()).map(MongoComplianceCases::read);
    }

    @Override
    public Optional<Versioned> findVersioned(ComplianceCaseId id) {
        return store.find(id.toString()).map(stored -> new Versioned(read(stored), stored.version()));
    }

    @Override
    public Optional<ComplianceCase> numbered(ComplianceNumber number) {
        return Optional.ofNullable(mongo.findById(number.text(), Entry.class, NUMBERS))
                .flatMap(entry -> find(entry.caseId()));
    }

    @Override
    public Optional<ComplianceCase> withLetter(UUID letter) {
        return after(null, where("letters.letter").is(letter), 1).stream().findFirst();
    }

    @Override
    public ComplianceCaseId caseOf(EmployerIdentity employer, ComplianceCaseId otherwise) {
        for (String key : documents.keys(employer)) {
            Entry known = mongo.findById(key, Entry.class, EMPLOYERS);
            if (known != null) {
                return known.caseId();
            }
        }
        ComplianceCaseId theirs = otherwise;
        for (String key : documents.newKeys(employer)) {
            theirs = entry(EMPLOYERS, key, theirs);
        }
        return theirs;
    }

    /** The case in the entry with this key; of two who make the entry at once, both get the same. */
    private ComplianceCaseId entry(String collection, String key, ComplianceCaseId otherwise) {
        Entry known = mongo.findById(key, Entry.class, collection);
        if (known != null) {
            return known.caseId();
        }
        try {
            mongo.insert(new Entry(key, otherwise), collection);
            return otherwise;
        } catch (DuplicateKeyException faster) {
            return Objects.requireNonNull(mongo.findById(key, Entry.class, collection))
                    .caseId();
        }
    }

    @Override
    public void replaceCaseOf(EmployerIdentity employer, ComplianceCaseId ended, ComplianceCaseId next) {
        mongo.updateMulti(
                query(where("_id").in(documents.keys(employer)).and("caseId").is(ended.toString())),
                Update.update("caseId", next.toString()),
                EMPLOYERS);
    }

    @Override
    public Optional<ComplianceDecision> change(
            ComplianceCaseId id, Function<ComplianceCase, ComplianceDecision> decision) {
        AtomicReference<@Nullable ComplianceDecision> last = new AtomicReference<>();
        try {
            store.change(id.toString(), document -> {
                ComplianceDecision decided = decision.apply(ComplianceDocuments.read(id.toString(), document));
                last.set(decided);
                return decided instanceof ComplianceDecision.Moved(ComplianceCase next)
                        ? Change.to(documents.write(next))
                        : Change.none();
            });
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
        return Optional.ofNullable(last.get());
    }

    @Override
    public List<ComplianceCase> select(Selection selection, @Nullable ComplianceCaseId cursor, int limit) {
        Criteria criteria = new Criteria();
        if (selection.status() != null) {
            criteria.and("status").is(selection.status().name());
        }
        if (selection.officer() != null) {
            criteria.and("officer").is(selection.officer());
        } else if (selection.unassigned()) {
            criteria.and("officer").isNull();
        }
        if (selection.escalated()) {
            criteria.and("overdue").is(true);
        }
        if (selection.proposed()) {
            criteria.and("proposed").is(true);
        }
        if (selection.name() != null) {
            criteria.and("nameKey").in(documents.nameKeys(selection.name()));
        }
        if (selection.city() != null) {
            criteria.and("cityKey").in(documents.cityKeys(selection.city()));
        }
        return after(cursor, criteria, limit);
    }

    @Override
    public List<ComplianceCase> newlyOverdue(Instant now, @Nullable ComplianceCaseId cursor, int limit) {
        return after(cursor, where("dueAt").lte(now), limit);
    }

    @Override
    public List<ComplianceCaseId> toAnswer(Instant now, int limit) {
        return after(null, where("answerAt").lte(now), limit).stream()
                .map(ComplianceCase::id)
                .toList();
    }

    @Override
    public long countEscalated() {
        return mongo.count(query(where("overdue").is(true)), COLLECTION);
    }

    /** Ids rise with time, so the order of ids is the order of opening. */
    private List<ComplianceCase> after(@Nullable ComplianceCaseId cursor, Criteria criteria, int limit) {
        Criteria following = cursor == null ? criteria : criteria.and("_id").gt(cursor.toString());
        return store.find(query(following).with(Sort.by("_id")).limit(limit)).stream()
                .map(MongoComplianceCases::read)
                .toList();
    }

    private static ComplianceCase read(Stored<ComplianceDocument> stored) {
        return ComplianceDocuments.read(stored.id(), stored.document());
    }
}
