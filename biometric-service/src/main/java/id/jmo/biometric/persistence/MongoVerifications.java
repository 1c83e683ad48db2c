package id.jmo.biometric.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.biometric.application.Verifications;
import id.jmo.biometric.model.Verification;
import id.jmo.biometric.model.Verification.Step;
import id.jmo.biometric.model.VerificationFact;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Verifications in MongoDB, one document each, each change and its event in one write. */
@Component
class MongoVerifications implements Verifications {

    static final String COLLECTION = "verifications";

    private final AggregateStore<VerificationDocument> store;
    private final VerificationMapping mapping = new VerificationMapping();
    private final EventMapper<VerificationFact> mapper;

    MongoVerifications(AggregateStores stores, EventMapper<VerificationFact> mapper) {
        this.store = stores.create(
                COLLECTION,
                VerificationDocument.class,
                "jmo.verifications.v1",
                Map.of("id.jmo.verification.selfie-judged.v1", "jmo.selfies.v1"));
        this.mapper = mapper;
    }

    @Override
    public void add(Verification.Open opened) {
        store.insert(opened.id().toString(), mapping.document(opened), List.of());
    }

    @Override
    public Optional<Verification> find(VerificationId id) {
        return store.find(id.toString()).map(this::verification);
    }

    @Override
    public Optional<VerificationId> findByClaim(ClaimId claim) {
        return store.find(query(where("claimId").is(claim.toString())).limit(1)).stream()
                .map(found -> VerificationId.of(found.id()))
                .findFirst();
    }

    @Override
    public List<Verification> openedBy(MemberId member, Optional<Verification> after, int limit) {
        Criteria of = where("memberId").is(member.toString());
        Criteria wanted = after.flatMap(Verification::openedSession)
                .map(last -> of.and("openedAt")
                        .lte(last.openedAt())
                        .orOperator(
                                where("openedAt").lt(last.openedAt()),
                                where("_id").lt(last.id().toString())))
                .orElse(of);
        // Ids are random, so they do not sort by time.
        return store
                .find(query(wanted)
                        .with(Sort.by(Sort.Direction.DESC, "openedAt", "_id"))
                        .limit(limit))
                .stream()
                .map(this::verification)
                .toList();
    }

    @Override
    public Verification change(VerificationId id, Function<Verification, Optional<Step>> decision) {
        try {
            return changeStored(id, decision);
        } catch (NoSuchElementException notStored) {
            Verification unknown = new Verification.NeverOpened(id, List.of());
            Optional<Step> step = decision.apply(unknown);
            if (step.isEmpty()) {
                return unknown;
            }
            try {
                store.insert(id.toString(), mapping.document(step.get().next()), events(step.get()));
                return step.get().next();
            } catch (DuplicateKeyException cameBetween) {
                // Somebody wrote this id since: decide over what they wrote.
                return changeStored(id, decision);
            }
        }
    }

    private Verification changeStored(VerificationId id, Function<Verification, Optional<Step>> decision) {
        return verification(store.change(
                id.toString(),
                stored -> decision.apply(mapping.verification(id.toString(), stored))
                        .map(step -> new Change<>(mapping.document(step.next()), events(step)))
                        .orElseGet(Change::none)));
    }

    @Override
    public List<VerificationId> waitingSince(Instant now, int limit) {
        return store.find(query(where("judgeAt").lte(now)).limit(limit)).stream()
                .map(found -> VerificationId.of(found.id()))
                .toList();
    }

    @Override
    public List<Verification.Used> inReview(Place behind, int limit) {
        return store
                .find(query(where("reviewSince")
                                .gte(behind.since())
                                .orOperator(
                                        where("reviewSince").gt(behind.since()),
                                        where("_id").gt(behind.id())))
                        .with(Sort.by("reviewSince", "_id"))
                        .limit(limit))
                .stream()
                .map(this::verification)
                .map(Verification.Used.class::cast)
                .toList();
    }

    private Verification verification(Stored<VerificationDocument> stored) {
        return mapping.verification(stored.id(), stored.document());
    }

    private List<Event> events(Step step) {
        return mapper.mapAll(step.fact().stream().toList());
    }
}
