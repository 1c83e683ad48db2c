package id.jmo.accident.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.accident.application.Accidents;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentFact;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.AccidentStatus;
import id.jmo.accident.model.Decision;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Cases with their events, each in one document. */
@Component
class MongoAccidents implements Accidents {

    static final String COLLECTION = "accidents";
    private static final int MAX_ADD_ATTEMPTS = 3;

    private final AggregateStore<AccidentDocument> store;
    private final MongoOperations mongo;
    private final AccidentDocuments documents;
    private final EventMapper<AccidentFact> mapper;

    MongoAccidents(
            AggregateStores stores,
            MongoOperations mongo,
            AccidentDocuments documents,
            EventMapper<AccidentFact> mapper) {
        this.store = stores.create(COLLECTION, AccidentDocument.class, "jmo.accidents.v1");
        this.mongo = mongo;
        this.documents = documents;
        this.mapper = mapper;
    }

    /** Finds which unique field collided; if the other case has ended by then, inserts again. */
    @Override
    public Admission add(Decision.Moved begun, String command) {
        Accident accident = begun.accident();
        for (int attempt = 1; ; attempt++) {
            try {
                store.insert(
                        accident.id().toString(), documents.write(accident, command), mapper.mapAll(begun.facts()));
                return new Admission.Admitted();
            } catch (DuplicateKeyException taken) {
                Optional<AccidentId> open = idOf(where("openCaseOf").is(AccidentDocuments.caseOf(accident)))
                        .or(() -> idOf(where("command").is(command)));
                if (open.isPresent()) {
                    return new Admission.AlreadyNotified(open.get());
                }
                if (attempt == MAX_ADD_ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private Optional<AccidentId> idOf(Criteria unique) {
        return store.find(query(unique).limit(1)).stream().findFirst().map(found -> AccidentId.of(found.id()));
    }

    @Override
    public Optional<Accident> begunBy(String command) {
        return store.find(query(where("command").is(command)).limit(1)).stream()
                .findFirst()
                .map(documents::read);
    }

    @Override
    public Optional<Accident> find(AccidentId id) {
        return store.find(id.toString()).map(documents::read);
    }

    @Override
    public Optional<Accident> find(AccidentNumber number) {
        return store.find(query(where("number").is(number.text())).limit(1)).stream()
                .findFirst()
                .map(documents::read);
    }

    @Override
    public Optional<Decided> change(AccidentId id, Function<Accident, Decision> decision) {
        AtomicReference<@Nullable Decided> last = new AtomicReference<>();
        try {
            store.change(id.toString(), document -> {
                Accident before = documents.read(new Stored<>(id.toString(), 0, document));
                Decision decided = decision.apply(before);
                last.set(new Decided(before, decided));
                return decided instanceof Decision.Moved moved
                        ? new Change<>(
                                documents.write(moved.accident(), document.command()), mapper.mapAll(moved.facts()))
                        : Change.none();
            });
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
        return Optional.ofNullable(last.get());
    }

    @Override
    public List<Accident> ofMember(MemberId member, @Nullable AccidentId cursor, int limit) {
        return before(cursor, where("memberId").is(member.toString()), limit);
    }

    @Override
    public List<Accident> ofEmployer(String employerNumber, @Nullable AccidentId cursor, int limit) {
        return before(cursor, where("employerNumber").is(employerNumber), limit);
    }

    @Override
    public List<Accident> ofFacility(String facilityCode, @Nullable AccidentId cursor, int limit) {
        return before(cursor, where("facilities").is(facilityCode), limit);
    }

    @Override
    public Optional<Accident> withGuarantee(UUID letter) {
        return store
                .find(query(where("guarantees.letterId").is(letter.toString())).limit(1))
                .stream()
                .findFirst()
                .map(documents::read);
    }

    @Override
    public List<Accident> inReview(@Nullable AccidentId cursor, int limit) {
        return after(
                cursor,
                where("status").in(AccidentStatus.IN_REVIEW.name(), AccidentStatus.AWAITING_SECOND_OFFICER.name()),
                limit);
    }

    @Override
    public List<Accident> newlyOverdue(Instant now, int limit) {
        return after(null, isOverdue(now).and("step.markedLateAt").isNull(), limit);
    }

    @Override
    public List<Accident> overdue(Instant now, @Nullable AccidentId cursor, int limit) {
        return after(cursor, isOverdue(now), limit);
    }

    @Override
    public long countOverdue(Instant now) {
        return mongo.count(query(isOverdue(now)), COLLECTION);
    }

    private static Criteria isOverdue(Instant now) {
        return where("step.due").lte(now);
    }

    /** Ids rise with time, so the order of ids is the order of notification. */
    private List<Accident> after(@Nullable AccidentId cursor, Criteria criteria, int limit) {
        Criteria rest = cursor == null ? criteria : criteria.and("_id").gt(cursor.toString());
        return accidents(rest, Sort.Direction.ASC, limit);
    }

    private List<Accident> before(@Nullable AccidentId cursor, Criteria criteria, int limit) {
        Criteria rest = cursor == null ? criteria : criteria.and("_id").lt(cursor.toString());
        return accidents(rest, Sort.Direction.DESC, limit);
    }

    private List<Accident> accidents(Criteria criteria, Sort.Direction order, int limit) {
        return store.find(query(criteria).with(Sort.by(order, "_id")).limit(limit), documents::read);
    }
}
