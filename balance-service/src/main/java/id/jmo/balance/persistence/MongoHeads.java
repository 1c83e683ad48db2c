package id.jmo.balance.persistence;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.jmo.balance.application.Announcements;
import id.jmo.balance.application.Heads;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Posting;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.OutgoingEvent;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The heads, one document per member, which carry the events of topic {@code jmo.savings.v1} in their outbox. */
@Component
class MongoHeads implements Heads {

    static final String COLLECTION = "savings";
    private static final String BOOK_SEQUENCE = "bookSequence";

    private final AggregateStore<HeadDocument> store;
    private final MongoOperations mongo;
    private final Announcements announcements;

    MongoHeads(AggregateStores stores, MongoOperations mongo, Announcements announcements) {
        this.store = stores.create(COLLECTION, HeadDocument.class, "jmo.savings.v1");
        this.mongo = mongo;
        this.announcements = announcements;
    }

    @Override
    public Book find(MemberId member) {
        return store.find(member.toString())
                .map(stored -> stored.document().toBook(member))
                .orElseGet(() -> Book.empty(member));
    }

    @Override
    public void advance(Posting posting, Book after) {
        String id = posting.member().toString();
        HeadDocument head = HeadDocument.of(after);
        List<OutgoingEvent> events = events(posting, after);
        if (posting.sequence() == 1) {
            try {
                store.insert(id, head, events);
            } catch (DuplicateKeyException alreadyThere) {
                // Another writer has told of the first posting.
            }
            return;
        }
        store.change(
                id,
                stored -> stored.bookSequence() == posting.sequence() - 1 ? new Change<>(head, events) : Change.none());
    }

    @Override
    public void tellAgain(Posting posting) {
        store.change(posting.member().toString(), stored -> {
            Book book = stored.toBook(posting.member());
            return Bookings.mayBeAwaited(book, posting.entry())
                    ? new Change<>(stored, events(posting, book))
                    : Change.none();
        });
    }

    private List<OutgoingEvent> events(Posting posting, Book after) {
        return announcements.of(posting, after).stream()
                .map(announcement -> new OutgoingEvent(announcement.type(), announcement.data()))
                .toList();
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
