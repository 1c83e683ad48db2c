package id.jmo.biometric.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.biometric.application.ReferenceReplacements;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.ReferenceReplacement;
import id.jmo.biometric.model.ReferenceReplacement.Cause;
import id.jmo.biometric.model.ReferenceReplacement.Face;
import id.jmo.biometric.model.ReferenceReplacement.Ruling;
import id.jmo.biometric.model.ReferenceReplacement.State;
import id.jmo.biometric.model.ReferenceReplacement.Step;
import id.jmo.biometric.model.ReplacementFact;
import id.jmo.biometric.model.ReplacementId;
import id.jmo.biometric.persistence.VerificationDocument.QualityDocument;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Replacements of reference photos in MongoDB, one document each, each change and its event in one write. */
@Component
class MongoReferenceReplacements implements ReferenceReplacements {

    static final String COLLECTION = "referenceReplacements";

    /** The most that wait for one member and are withdrawn with the consent: nobody proposes as many. */
    private static final int MOST_WAITING = 1000;

    private final AggregateStore<Document> store;
    private final EventMapper<ReplacementFact> mapper;
    private final PersonalDataCipher cipher;

    MongoReferenceReplacements(AggregateStores stores, EventMapper<ReplacementFact> mapper, PersonalDataCipher cipher) {
        this.store = stores.create(COLLECTION, Document.class, "jmo.reference-photos.v1");
        this.mapper = mapper;
        this.cipher = cipher;
    }

    enum Status {
        PROPOSED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** @param template encrypted */
    record FaceDocument(Binary template, String engine, String models, QualityDocument quality) {}

    record RulingDocument(String officer, String reason, Instant at) {}

    /**
     * Fields that do not apply are absent.
     *
     * @param waitingFor the member, as long as it waits for a second officer
     */
    record Document(
            MemberId memberId,
            @Nullable String waitingFor,
            String photoSha256,
            String replaces,
            @Nullable Double similarity,
            @Nullable Cause reason,
            String proposedBy,
            Instant proposedAt,
            Status status,
            @Nullable FaceDocument face,
            @Nullable RulingDocument ruling,
            @Nullable Instant countsFrom,
            @Nullable Instant withdrawnAt) {}

    @Override
    public void add(ReferenceReplacement proposed) {
        store.insert(proposed.id().toString(), document(proposed), mapper.mapAll(List.of(proposed.proposed())));
    }

    @Override
    public Optional<ReferenceReplacement> find(ReplacementId id) {
        return store.find(id.toString()).map(this::replacement);
    }

    @Override
    public ReferenceReplacement change(ReplacementId id, Function<ReferenceReplacement, Optional<Step>> decision) {
        return replacement(store.change(
                id.toString(),
                stored -> decision.apply(replacement(id.toString(), stored))
                        .map(step -> new Change<>(
                                document(step.next()),
                                mapper.mapAll(step.fact().stream().toList())))
                        .orElseGet(Change::none)));
    }

    @Override
    public List<ReferenceReplacement> waiting(Optional<ReplacementId> behind, int limit) {
        Criteria waiting = where("waitingFor").exists(true);
        return find(behind.map(last -> waiting.and("_id").gt(last.toString())).orElse(waiting), limit);
    }

    @Override
    public List<ReferenceReplacement> waitingOf(MemberId member) {
        return find(where("waitingFor").is(member.toString()), MOST_WAITING);
    }

    private List<ReferenceReplacement> find(Criteria which, int limit) {
        return store.find(query(which).with(Sort.by("_id")).limit(limit)).stream()
                .map(this::replacement)
                .toList();
    }

    private ReferenceReplacement replacement(Stored<Document> stored) {
        return replacement(stored.id(), stored.document());
    }

    private ReferenceReplacement replacement(String id, Document stored) {
        return new ReferenceReplacement(
                ReplacementId.of(id),
                stored.memberId(),
                stored.photoSha256(),
                stored.replaces(),
                stored.similarity() == null ? OptionalDouble.empty() : OptionalDouble.of(stored.similarity()),
                Optional.ofNullable(stored.reason()),
                stored.proposedBy(),
                stored.proposedAt(),
                state(stored));
    }

    private State state(Document stored) {
        return switch (stored.status()) {
            case PROPOSED -> new State.Proposed(face(there(stored.face())));
            case APPROVED ->
                new State.Approved(
                        ruling(there(stored.ruling())),
                        there(stored.countsFrom()),
                        Optional.ofNullable(stored.face()).map(this::face));
            case REFUSED -> new State.Refused(ruling(there(stored.ruling())));
            case WITHDRAWN -> new State.Withdrawn(there(stored.withdrawnAt()));
        };
    }

    private Document document(ReferenceReplacement replacement) {
        return switch (replacement.state()) {
            case State.Proposed(Face face) -> document(replacement, Status.PROPOSED, face, null, null, null);
            case State.Approved(Ruling by, Instant countsFrom, Optional<Face> face) ->
                document(replacement, Status.APPROVED, face.orElse(null), by, countsFrom, null);
            case State.Refused(Ruling by) -> document(replacement, Status.REFUSED, null, by, null, null);
            case State.Withdrawn(Instant at) -> document(replacement, Status.WITHDRAWN, null, null, null, at);
        };
    }

    private Document document(
            ReferenceReplacement replacement,
            Status status,
            @Nullable Face face,
            @Nullable Ruling ruling,
            @Nullable Instant countsFrom,
            @Nullable Instant withdrawnAt) {
        return new Document(
                replacement.memberId(),
                status == Status.PROPOSED ? replacement.memberId().toString() : null,
                replacement.photoSha256(),
                replacement.replaces(),
                replacement.similarity().isPresent() ? replacement.similarity().getAsDouble() : null,
                replacement.reason().orElse(null),
                replacement.proposedBy(),
                replacement.proposedAt(),
                status,
                face == null ? null : document(face),
                ruling == null ? null : new RulingDocument(ruling.officer(), ruling.reason(), ruling.at()),
                countsFrom,
                withdrawnAt);
    }

    private FaceDocument document(Face face) {
        return new FaceDocument(
                new Binary(cipher.encrypt(face.template().bytes())),
                face.template().madeBy().engine(),
                face.template().madeBy().models(),
                VerificationMapping.document(face.quality()));
    }

    private Face face(FaceDocument stored) {
        return new Face(
                FaceTemplate.of(
                        cipher.decrypt(stored.template().getData()),
                        new EngineVersion(stored.engine(), stored.models())),
                VerificationMapping.quality(stored.quality()));
    }

    private static Ruling ruling(RulingDocument stored) {
        return new Ruling(stored.officer(), stored.reason(), stored.at());
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "A stored replacement lacks what its status says it has");
    }
}
