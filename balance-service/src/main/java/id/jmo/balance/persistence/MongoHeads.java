package id.jmo.balance.persistence;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.jmo.balance.application.Heads;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Booked;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Posting;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The heads, one document per member, which carry the events of topic {@code jmo.savings.v1} in their outbox. */
@Component
class MongoHeads implements Heads {

    static final String COLLECTION = "savings";
    private static final String BOOK_SEQUENCE = "bookSequence";

    private final AggregateStore<HeadDocument> store;
    private final MongoOperations mongo;
    private final EventMapper<Booked> mapper;

    MongoHeads(AggregateStores stores, MongoOperations mongo, EventMapper<Booked> mapper) {
        this.store = stores.create(COLLECTION, HeadDocument.class, "jmo.savings.v1");
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

    private Stored<HeadDocument> write(String id, Head before, HeadDocument document, List<Event> events) {
        return before.version() == 0
                ? store.insert(id, document, events)
                : store.update(new Stored<>(id, before.version(), HeadDocument.of(before.book())), document, events);
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
    public void forEachMember(Consumer<MemberId> member) {
        mongo.execute(COLLECTION, heads -> {
            try (MongoCursor<Document> cursor = heads.find()
                    .projection(Projections.include("_id"))
                    .batchSize(500)
                    .iterator()) {
                cursor.forEachRemaining(head -> member.accept(MemberId.of(head.getString("_id"))));
            }
            return "";
        });
    }
}
