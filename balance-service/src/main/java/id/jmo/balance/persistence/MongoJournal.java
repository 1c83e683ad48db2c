package id.jmo.balance.persistence;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import id.jmo.balance.application.Journal;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.Posting;
import id.jmo.platform.mongo.GroupedInserts;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.mongo.UnorderedInserts;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The postings, one document each. Every read of a book goes by the unique index over {@code member} and {@code slots}. */
@Component
class MongoJournal implements Journal {

    static final String COLLECTION = "postings";
    static final String MEMBER = "member";
    static final String SLOTS = "slots";
    static final String POSTED_AT = "postedAt";

    private final MongoOperations mongo;
    private final Guards guards;
    private final GroupedInserts inserts;

    MongoJournal(MongoOperations mongo, Guards guards) {
        this.mongo = mongo;
        this.guards = guards;
        this.inserts = new GroupedInserts(mongo, COLLECTION);
    }

    @Override
    public Outcome write(Posting posting) {
        if (inserts.insert(document(posting))) {
            return Outcome.WRITTEN;
        }
        // Stores word it differently which index refused.
        return isBooked(posting) ? Outcome.ALREADY_BOOKED : Outcome.PLACE_TAKEN;
    }

    @Override
    public Set<Posting> writeAll(List<Posting> postings) {
        List<Document> documents = postings.stream().map(this::document).toList();
        Set<Integer> taken = mongo.execute(COLLECTION, stored -> UnorderedInserts.insert(stored, documents));
        return IntStream.range(0, postings.size())
                .filter(place -> taken != null && !taken.contains(place))
                .mapToObj(postings::get)
                .collect(Collectors.toSet());
    }

    private Document document(Posting posting) {
        Document document = new Document();
        mongo.getConverter().write(PostingDocument.of(posting), document);
        document.remove("_class");
        return document;
    }

    /** The id of a credit comes from outside and may have been used for another member; every other is of one member. */
    private boolean isBooked(Posting posting) {
        return find(posting.member(), posting.id()).isPresent()
                || posting.entry() instanceof Entry.Credit
                        && !findAll(List.of(posting.id())).isEmpty();
    }

    @Override
    public Optional<Posting> find(MemberId member, String id) {
        return find(ofMember(member, Filters.eq("_id", id))).stream()
                .findFirst()
                .map(this::readOrThrow);
    }

    @Override
    public List<Posting> findAll(Collection<String> ids) {
        return find(Filters.in("_id", ids)).stream().map(this::readOrThrow).toList();
    }

    @Override
    public Set<String> reserve(Map<String, MemberId> credits) {
        List<Guards.Wish> wishes = credits.entrySet().stream()
                .map(credit -> new Guards.Wish(credit.getValue().toString(), List.of(credit.getKey())))
                .toList();
        return guards
                .takeAll(
                        wishes,
                        (id, member) -> Guards.State.heldIf(
                                find(MemberId.of(member), id).isPresent()))
                .stream()
                .flatMap(Optional::stream)
                .map(Guards.Taken::value)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Posting> at(MemberId member, long sequence) {
        return find(ofMember(member, Filters.eq(SLOTS, PostingDocument.bookSlot(member, sequence)))).stream()
                .findFirst()
                .map(this::readOrThrow);
    }

    @Override
    public List<Found> range(MemberId member, long first, long last) {
        Map<String, Long> places = new HashMap<>();
        LongStream.rangeClosed(first, last)
                .forEach(sequence -> places.put(PostingDocument.bookSlot(member, sequence), sequence));
        return find(ofMember(member, Filters.in(SLOTS, places.keySet()))).stream()
                .sorted(Comparator.comparing(document -> document.getList(SLOTS, String.class).stream()
                        .filter(places::containsKey)
                        .map(places::get)
                        .findFirst()
                        .orElse(last)))
                .map(this::read)
                .toList();
    }

    @Override
    public List<Found> all(@Nullable String after, int limit) {
        return page(after == null ? new Document() : Filters.gt("_id", after), Sorts.ascending("_id"), limit);
    }

    @Override
    public List<Found> bookedSince(Instant since, @Nullable String after, int limit) {
        Date at = Date.from(since);
        Bson filter = after == null
                ? Filters.gte(POSTED_AT, at)
                : Filters.or(
                        Filters.gt(POSTED_AT, at), Filters.and(Filters.eq(POSTED_AT, at), Filters.gt("_id", after)));
        return page(filter, Sorts.ascending(POSTED_AT, "_id"), limit);
    }

    private List<Found> page(Bson filter, Bson order, int limit) {
        List<Document> found = mongo.execute(
                COLLECTION,
                postings -> postings.find(filter).sort(order).limit(limit).into(new ArrayList<>()));
        return found == null ? List.of() : found.stream().map(this::read).toList();
    }

    @Override
    public void forEachChunk(Instant since, int size, Consumer<List<Found>> chunk) {
        Bson filter = since.equals(Instant.EPOCH) ? new Document() : Filters.gte(POSTED_AT, Date.from(since));
        mongo.execute(COLLECTION, postings -> {
            try (MongoCursor<Document> cursor =
                    postings.find(filter).batchSize(size).iterator()) {
                List<Found> found = new ArrayList<>(size);
                while (cursor.hasNext()) {
                    found.add(read(cursor.next()));
                    if (found.size() == size || !cursor.hasNext()) {
                        chunk.accept(List.copyOf(found));
                        found.clear();
                    }
                }
            }
            return "";
        });
    }

    private static Bson ofMember(MemberId member, Bson filter) {
        return Filters.and(Filters.eq(MEMBER, member.toString()), filter);
    }

    private List<Document> find(Bson filter) {
        List<Document> found = mongo.execute(
                COLLECTION, postings -> postings.find(filter).batchSize(500).into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    private Posting readOrThrow(Document document) {
        return switch (read(document)) {
            case Found.Sound(Posting posting) -> posting;
            case Found.Unreadable(String id, var _, String why) ->
                throw new LedgerContradiction("Posting %s cannot be read: %s".formatted(id, why));
        };
    }

    private Found read(Document document) {
        try {
            return new Found.Sound(
                    mongo.getConverter().read(PostingDocument.class, document).toPosting());
        } catch (RuntimeException fault) {
            // Whatever somebody did to the document, the proof must be able to name it and go on.
            return new Found.Unreadable(
                    String.valueOf(document.get("_id")),
                    document.get(POSTED_AT) instanceof Date postedAt ? postedAt.toInstant() : null,
                    String.valueOf(fault.getMessage()));
        }
    }
}
