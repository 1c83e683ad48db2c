package id.jmo.information.persistence.content;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.information.application.content.Contents;
import id.jmo.information.model.content.AudienceMember;
import id.jmo.information.model.content.AudienceSegment;
import id.jmo.information.model.content.ContentFact;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentItem.Changed;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.ContentRefusal;
import id.jmo.information.model.content.ContentRefusal.Reason;
import id.jmo.information.model.content.EditorialStatus;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Contents} in the collection {@code contents}; the facts go to the topic {@code jmo.information.v1}. */
@Repository
class MongoContents implements Contents {

    static final String COLLECTION = "contents";
    private static final String TOPIC = "jmo.information.v1";

    private final AggregateStore<ContentDocument> store;
    private final EventMapper<ContentFact> events;

    MongoContents(AggregateStores stores, EventMapper<ContentFact> events) {
        this.store = stores.create(COLLECTION, ContentDocument.class, TOPIC);
        this.events = events;
    }

    @Override
    public Versioned add(ContentItem draft) {
        try {
            return versioned(store.insert(draft.id().toString(), ContentDocument.of(draft), List.of()));
        } catch (DuplicateKeyException taken) {
            throw new ContentRefusal(Reason.SLUG_TAKEN);
        }
    }

    @Override
    public Optional<Versioned> find(ContentId id) {
        return store.find(id.toString()).map(MongoContents::versioned);
    }

    @Override
    public Optional<Versioned> findBySlug(String slug) {
        return find(Query.query(where(ContentDocument.SLUG).is(slug)).limit(1)).stream()
                .findFirst();
    }

    @Override
    public Versioned update(Versioned read, Changed changed) {
        var before = new Stored<>(read.item().id().toString(), read.version(), ContentDocument.of(read.item()));
        try {
            return versioned(store.update(before, ContentDocument.of(changed.item()), events.mapAll(changed.facts())));
        } catch (OptimisticLockingFailureException faster) {
            throw new ContentRefusal(Reason.CHANGED_MEANWHILE);
        }
    }

    @Override
    public void change(ContentId id, Function<ContentItem, Optional<Changed>> decision) {
        try {
            store.change(
                    id.toString(),
                    document -> decision.apply(document.toItem(id.toString()))
                            .map(changed ->
                                    new Change<>(ContentDocument.of(changed.item()), events.mapAll(changed.facts())))
                            .orElseGet(Change::none));
        } catch (NoSuchElementException unknown) {
            throw new ContentRefusal(Reason.UNKNOWN);
        }
    }

    @Override
    public List<Versioned> list(
            @Nullable ContentKind kind, @Nullable EditorialStatus status, @Nullable ContentId after, int limit) {
        Criteria wanted = new Criteria();
        if (kind != null) {
            wanted = wanted.and(ContentDocument.KIND).is(kind);
        }
        if (status != null) {
            wanted = wanted.and(ContentDocument.STATUS).is(status);
        }
        if (after != null) {
            wanted = wanted.and("_id").gt(after.toString());
        }
        return find(Query.query(wanted).with(Sort.by("_id")).limit(limit));
    }

    @Override
    public List<ContentItem> published(Selection selection, @Nullable String after, int limit) {
        String kind = selection.kind() + ":";
        // ';' is the character after ':'.
        Criteria wanted = where(ContentDocument.LIST_KEY)
                .gt(kind)
                .lt(after == null ? selection.kind() + ";" : kind + after)
                .and(ContentDocument.SEGMENTS)
                .in(segments(selection.reader()))
                .and(ContentDocument.ACTIVE_ONLY)
                .in(isActive(selection.reader()) ? List.of(true, false) : List.of(false));
        if (selection.kind() == ContentKind.PROMO) {
            wanted = wanted.and(ContentDocument.FROM)
                    .lte(selection.now())
                    .and(ContentDocument.UNTIL)
                    .gt(selection.now());
        }
        Query query = Query.query(wanted)
                .with(Sort.by(Sort.Direction.DESC, ContentDocument.LIST_KEY))
                .limit(limit);
        return find(query).stream().map(Versioned::item).toList();
    }

    private static List<String> segments(@Nullable AudienceMember reader) {
        AudienceSegment segment = reader == null ? null : reader.segment();
        return segment == null
                ? List.of(ContentDocument.EVERY_SEGMENT)
                : List.of(ContentDocument.EVERY_SEGMENT, segment.name());
    }

    private static boolean isActive(@Nullable AudienceMember reader) {
        return reader != null && reader.active();
    }

    @Override
    public String cursorOf(ContentItem published) {
        String key =
                ContentDocument.listKey(published.kind(), Objects.requireNonNull(published.live()), published.id());
        return key.substring(key.indexOf(':') + 1);
    }

    @Override
    public List<ContentId> due(Instant now, int limit) {
        Query due = Query.query(where(ContentDocument.PUBLISH_AT).lte(now))
                .with(Sort.by(ContentDocument.PUBLISH_AT))
                .limit(limit);
        return store.find(due).stream().map(stored -> ContentId.of(stored.id())).toList();
    }

    @Override
    public List<Versioned> changedSince(Instant from, @Nullable ContentItem after, int limit) {
        List<Criteria> later = new ArrayList<>();
        if (after == null) {
            later.add(where(ContentDocument.CHANGED_AT).gte(from));
        } else {
            later.add(where(ContentDocument.CHANGED_AT).gt(after.changedAt()));
            later.add(where(ContentDocument.CHANGED_AT)
                    .is(after.changedAt())
                    .and("_id")
                    .gt(after.id().toString()));
        }
        return find(Query.query(new Criteria().orOperator(later))
                .with(Sort.by(ContentDocument.CHANGED_AT, "_id"))
                .limit(limit));
    }

    private List<Versioned> find(Query query) {
        return store.find(query).stream().map(MongoContents::versioned).toList();
    }

    private static Versioned versioned(Stored<ContentDocument> stored) {
        return new Versioned(stored.document().toItem(stored.id()), stored.version());
    }
}
