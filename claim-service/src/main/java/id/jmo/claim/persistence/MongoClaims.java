package id.jmo.claim.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.claim.application.Claims;
import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimFact;
import id.jmo.claim.model.ClaimStatus;
import id.jmo.claim.model.Decision;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Claims with their events, each in one document. */
@Component
class MongoClaims implements Claims {

    static final String COLLECTION = "claims";

    private final AggregateStore<ClaimDocument> store;
    private final MongoOperations mongo;
    private final Guards guards;
    private final EventMapper<ClaimFact> mapper;

    MongoClaims(AggregateStores stores, MongoOperations mongo, Guards guards, EventMapper<ClaimFact> mapper) {
        this.store = stores.create(COLLECTION, ClaimDocument.class, "jmo.claims.v1");
        this.mongo = mongo;
        this.guards = guards;
        this.mapper = mapper;
    }

    @Override
    public ClaimId idFor(String command) {
        return ClaimId.of(guards.allot(byCommand(command), ClaimId.next().toString()));
    }

    @Override
    public Admission add(Decision.Moved submitted, String command) {
        Claim claim = submitted.claim();
        String id = claim.id().toString();
        String open = byMember(claim.member().toString());
        Optional<Guards.Taken> taken = guards.take(
                List.of(open, bySelfie(claim.verification().toString())),
                id,
                (value, other) -> value.equals(open) ? isOpen(other) : isWritten(other));
        if (taken.isPresent()) {
            return taken.get().value().equals(open)
                    ? new Admission.AnotherIsOpen(ClaimId.of(taken.get().holder()))
                    : new Admission.VerificationUsed();
        }
        try {
            store.insert(id, ClaimDocuments.write(claim, command), mapper.mapAll(submitted.facts()));
            return new Admission.Admitted();
        } catch (DuplicateKeyException repeated) {
            return new Admission.AnotherIsOpen(claim.id());
        }
    }

    /** A claim excludes another from its beginning, and once it no longer does it never will again. */
    private Guards.State isOpen(String id) {
        return Guards.State.untilGivenUp(
                store.find(id).map(stored -> stored.document().openClaimOf() != null));
    }

    private Guards.State isWritten(String id) {
        return Guards.State.heldIf(store.find(id).isPresent());
    }

    static String byCommand(String command) {
        return "command:" + command;
    }

    static String byMember(String member) {
        return "open-claim:" + member;
    }

    static String bySelfie(String verification) {
        return "verification:" + verification;
    }

    @Override
    public Optional<Claim> submittedBy(String command) {
        return guards.holderOf(byCommand(command)).flatMap(store::find).map(ClaimDocuments::read);
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return store.find(id.toString()).map(ClaimDocuments::read);
    }

    @Override
    public Optional<Decided> change(ClaimId id, Function<Claim, Decision> decision) {
        AtomicReference<@Nullable Decided> last = new AtomicReference<>();
        try {
            store.change(id.toString(), document -> {
                Claim before = ClaimDocuments.read(new Stored<>(id.toString(), 0, document));
                Decision decided = decision.apply(before);
                last.set(new Decided(before, decided));
                return decided instanceof Decision.Moved moved
                        ? new Change<>(
                                ClaimDocuments.write(moved.claim(), document.command()), mapper.mapAll(moved.facts()))
                        : Change.none();
            });
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
        return Optional.ofNullable(last.get());
    }

    @Override
    public Optional<ClaimId> openClaimOf(MemberId member) {
        return guards.holderOf(byMember(member.toString()))
                .filter(id -> isOpen(id) == Guards.State.HOLDS)
                .map(ClaimId::of);
    }

    /** A completed claim is open again only because its money came back. */
    @Override
    public Rupiah heldForReturned(MemberId member) {
        Criteria openBesideAnother = where("memberId")
                .is(member.toString())
                .and("status")
                .nin(ClaimStatus.COMPLETED.name(), ClaimStatus.REJECTED.name(), ClaimStatus.CANCELLED.name())
                .and("openClaimOf")
                .exists(false);
        return store.find(query(openBesideAnother)).stream()
                .map(ClaimDocuments::read)
                .flatMap(claim -> claim.state().latestPayment().stream())
                .map(payment -> payment.amounts().gross())
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    @Override
    public List<Claim> ofMember(MemberId member, @Nullable ClaimId cursor, int limit) {
        Criteria criteria = where("memberId").is(member.toString());
        return claims(
                cursor == null ? criteria : criteria.and("_id").lt(cursor.toString()), Sort.Direction.DESC, limit);
    }

    @Override
    public List<Claim> inReview(@Nullable ClaimId cursor, int limit) {
        return after(
                cursor,
                where("status").in(ClaimStatus.IN_REVIEW.name(), ClaimStatus.AWAITING_SECOND_OFFICER.name()),
                limit);
    }

    @Override
    public List<Claim> late(Instant now, @Nullable ClaimId cursor, int limit) {
        return after(cursor, isLate(now), limit);
    }

    @Override
    public List<Claim> newlyOverdue(Instant now, int limit) {
        return after(null, where("step.due").lt(now).and("step.markedLateAt").isNull(), limit);
    }

    @Override
    public List<Claim> newlyAtRisk(Instant payBy, int limit) {
        return after(null, isDue(payBy).and("promiseAlarmedAt").isNull(), limit);
    }

    @Override
    public long countLate(Instant now) {
        return mongo.count(query(isLate(now)), COLLECTION);
    }

    @Override
    public List<Claim> parked(@Nullable ClaimId cursor, int limit) {
        return after(cursor, isParked(), limit);
    }

    @Override
    public long countParked() {
        return mongo.count(query(isParked()), COLLECTION);
    }

    @Override
    public long countAtRisk(Instant payBy) {
        return mongo.count(query(isDue(payBy)), COLLECTION);
    }

    @Override
    public Map<ClaimStatus, Long> countOpen() {
        Map<ClaimStatus, Long> counts = new EnumMap<>(ClaimStatus.class);
        for (ClaimStatus status : ClaimStatus.OPEN) {
            counts.put(status, mongo.count(query(where("status").is(status.name())), COLLECTION));
        }
        return counts;
    }

    /** Whose promise ends first was submitted first; all of one day end together, so the first of that day. */
    @Override
    public Optional<Instant> oldestUnpaidSince() {
        Query firstDue =
                query(where("promised").exists(true)).with(Sort.by("promised")).limit(1);
        return store.find(firstDue).stream()
                .findFirst()
                .flatMap(first -> store
                        .find(query(where("promised").is(first.document().promised()))
                                .with(Sort.by("submittedAt"))
                                .limit(1))
                        .stream()
                        .findFirst())
                .map(oldest -> oldest.document().submittedAt());
    }

    private static Criteria isLate(Instant now) {
        return new Criteria()
                .orOperator(where("step.due").lt(now), where("promised").lt(now));
    }

    private static Criteria isParked() {
        return where("status").is(ClaimStatus.RETURNED.name()).and("step").isNull();
    }

    private static Criteria isDue(Instant by) {
        return where("promised").lte(by);
    }

    /** Claim ids rise with time, so the order of ids is the order of submission. */
    private List<Claim> after(@Nullable ClaimId cursor, Criteria criteria, int limit) {
        return claims(cursor == null ? criteria : criteria.and("_id").gt(cursor.toString()), Sort.Direction.ASC, limit);
    }

    private List<Claim> claims(Criteria criteria, Sort.Direction order, int limit) {
        Query query = query(criteria).with(Sort.by(order, "_id")).limit(limit);
        return store.find(query, ClaimDocuments::read);
    }
}
