package id.jmo.balance.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import id.jmo.balance.application.Heads;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Booked;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Posting;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStore.NewDocument;
import id.jmo.platform.outbox.AggregateStore.Replacement;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The heads, one document per member, which carry the members' events in their outbox. Credits, mergers and benefits have
 * topics of their own.
 */
@Component
class MongoHeads implements Heads {

    static final String COLLECTION = "savings";
    private static final String BOOK_SEQUENCE = "bookSequence";

    private static final String MERGERS = "jmo.savings-mergers.v1";
    private static final String BENEFITS = "jmo.benefits.v1";

    /** Of the types that are not on the savings' own topic. */
    private static final Map<String, String> TOPICS = Map.of(
            "id.jmo.savings.credited.v1", "jmo.savings-credits.v1",
            "id.jmo.savings.merged-out.v1", MERGERS,
            "id.jmo.savings.merge-out-refused.v1", MERGERS,
            "id.jmo.savings.merged-in.v1", MERGERS,
            "id.jmo.savings.merge-in-refused.v1", MERGERS,
            "id.jmo.savings.merge-undone.v1", MERGERS,
            "id.jmo.savings.benefit-settled.v1", BENEFITS,
            "id.jmo.savings.benefit-reversed.v1", BENEFITS);

    private final AggregateStore<HeadDocument> store;
    private final MongoOperations mongo;
    private final EventMapper<Booked> mapper;

    MongoHeads(AggregateStores stores, MongoOperations mongo, EventMapper<Booked> mapper) {
        this.store = stores.create(COLLECTION, HeadDocument.class, "jmo.savings.v1", TOPICS);
        this.mongo = mongo;
        this.mapper = mapper;
    }

    @Override
    public Head find(MemberId member) {
        return head(store.find(member.toString()), member);
    }

    @Override
    public Head lastKnown(MemberId member) {
        return head(store.lastKnown(member.toString()), member);
    }

    @Override
    public Map<MemberId, Head> lastKnownOf(Collection<MemberId> members) {
        Map<String, Stored<HeadDocument>> known =
                store.lastKnownOf(members.stream().map(MemberId::toString).toList());
        Map<MemberId, Head> heads = new HashMap<>();
        members.forEach(member ->
                heads.computeIfAbsent(member, _ -> head(Optional.ofNullable(known.get(member.toString())), member)));
        return heads;
    }

    private static Head head(Optional<Stored<HeadDocument>> stored, MemberId member) {
        return stored.map(found -> head(found, member)).orElseGet(() -> new Head(Book.empty(member), 0));
    }

    @Override
    public Head advance(Head before, Posting next) {
        MemberId member = next.member();
        Book after = before.book().after(next);
        HeadDocument document = HeadDocument.of(after);
        List<Event> events = events(next, after);
        try {
            return new Head(
                    after, write(member.toString(), before, document, events).version());
        } catch (DuplicateKeyException | OptimisticLockingFailureException anotherWasFaster) {
            // It may have advanced the head by this posting, or republished an earlier one.
            Stored<HeadDocument> now = store.change(
                    member.toString(),
                    stored -> stored.bookSequence() == next.sequence() - 1
                            ? new Change<>(document, events)
                            : Change.none());
            return head(now, member);
        }
    }

    @Override
    public void advanceAll(List<Advance> advances) {
        List<NewDocument<HeadDocument>> first = new ArrayList<>();
        List<Replacement<HeadDocument>> later = new ArrayList<>();
        for (Advance advance : advances) {
            Head before = advance.before();
            String id = before.book().member().toString();
            Book after = before.book();
            List<Event> events = new ArrayList<>();
            for (Traced next : advance.next()) {
                after = after.after(next.posting());
                events(next.posting(), after).forEach(event -> events.add(event.in(next.trace())));
            }
            HeadDocument document = HeadDocument.of(after);
            if (before.version() == 0) {
                first.add(new NewDocument<>(id, document, events));
            } else {
                later.add(new Replacement<>(stored(id, before), document, events));
            }
        }
        Set<String> written = new HashSet<>(store.insertAll(first));
        written.addAll(store.updateAll(later).keySet());
        advances.stream()
                .filter(advance ->
                        !written.contains(advance.before().book().member().toString()))
                .forEach(this::advanceOneByOne);
    }

    private void advanceOneByOne(Advance advance) {
        Head head = advance.before();
        for (Traced next : advance.next()) {
            // Another writer may have rolled the head forward over it.
            if (head.book().sequence() < next.posting().sequence()) {
                head = advance(head, next.posting());
            }
        }
    }

    private static Stored<HeadDocument> stored(String id, Head head) {
        return new Stored<>(id, head.version(), HeadDocument.of(head.book()));
    }

    private Stored<HeadDocument> write(String id, Head before, HeadDocument document, List<Event> events) {
        return before.version() == 0
                ? store.insert(id, document, events)
                : store.update(stored(id, before), document, events);
    }

    private static Head head(Stored<HeadDocument> stored, MemberId member) {
        return new Head(stored.document().toBook(member), stored.version());
    }

    @Override
    public void republish(Posting posting) {
        store.change(posting.member().toString(), stored -> {
            Book book = stored.toBook(posting.member());
            return Bookings.mayBeAwaited(book, posting.entry())
                    ? new Change<>(stored, events(posting, book))
                    : Change.none();
        });
    }

    private List<Event> events(Posting posting, Book after) {
        return mapper.mapAll(List.of(new Booked(posting, after)));
    }

    @Override
    public Map<MemberId, Long> sequences(Collection<MemberId> members) {
        List<String> ids = members.stream().map(MemberId::toString).toList();
        Map<MemberId, Long> sequences = new HashMap<>();
        mongo.execute(COLLECTION, heads -> {
            heads.find(Filters.in("_id", ids))
                    .projection(Projections.include(BOOK_SEQUENCE))
                    .batchSize(500)
                    .forEach(head -> sequences.put(
                            MemberId.of(head.getString("_id")),
                            head.get(BOOK_SEQUENCE, Number.class).longValue()));
            return "";
        });
        return sequences;
    }

    @Override
    public List<MemberId> members(@Nullable MemberId after, int limit) {
        Bson behind = after == null ? new Document() : Filters.gt("_id", after.toString());
        List<MemberId> members = new ArrayList<>(limit);
        mongo.execute(COLLECTION, heads -> {
            heads.find(behind)
                    .sort(Sorts.ascending("_id"))
                    .limit(limit)
                    .projection(Projections.include("_id"))
                    .forEach(head -> members.add(MemberId.of(head.getString("_id"))));
            return "";
        });
        return members;
    }
}
