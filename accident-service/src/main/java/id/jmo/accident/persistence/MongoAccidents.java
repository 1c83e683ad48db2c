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
import id.jmo.platform.mongo.Guards;
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

    private final AggregateStore<AccidentDocument> store;
    private final MongoOperations mongo;
    private final Guards guards;
    private final AccidentDocuments documents;
    private final EventMapper<AccidentFact> mapper;

    MongoAccidents(
            AggregateStores stores,
            MongoOperations mongo,
            Guards guards,
            AccidentDocuments documents,
            EventMapper<AccidentFact> mapper) {
        this.store = stores.create(COLLECTION, AccidentDocument.class, "jmo.accidents.v1");
        this.mongo = mongo;
        this.guards = guards;
        this.documents = documents;
        this.mapper = mapper;
    }

    @Override
    public AccidentId idFor(String command) {
        return AccidentId.of(guards.allot(byCommand(command), AccidentId.next().toString()));
    }

    @Override
    public Admission add(Decision.Moved begun, String command) {
        Accident accident = begun.accident();
        String id = accident.id().toString();
        String open = byCase(AccidentDocuments.caseOf(accident));
        Optional<Guards.Taken> taken = guards.take(
                List.of(open, byNumber(accident.number().text())),
                id,
                (value, other) -> value.equals(open) ? isOpen(other) : isWritten(other));
        if (taken.isPresent()) {
            if (taken.get().value().equals(open)) {
                return new Admission.AlreadyNotified(AccidentId.of(taken.get().holder()));
            }
            throw new DuplicateKeyException("The number " + accident.number() + " is taken");
        }
        try {
            store.insert(id, documents.write(accident, command), mapper.mapAll(begun.facts()));
            return new Admission.Admitted();
        } catch (DuplicateKeyException repeated) {
            return new Admission.AlreadyNotified(accident.id());
        }
    }

    /** A case is open from its beginning, and once it has ended it never is again. */
    private Guards.State isOpen(String id) {
        return Guards.State.untilGivenUp(
                store.find(id).map(stored -> stored.document().openCaseOf() != null));
    }

    private Guards.State isWritten(String id) {
        return Guards.State.heldIf(store.find(id).isPresent());
    }

    static String byCommand(String command) {
        return "command:" + command;
    }

    static String byCase(String openCase) {
        return "open-case:" + openCase;
    }

    static String byNumber(String number) {
        return "number:" + number;
    }

    @Override
    public Optional<Accident> begunBy(String command) {
        return guards.holderOf(byCommand(command)).flatMap(store::find).map(documents::read);
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
