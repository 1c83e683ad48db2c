package id.jmo.platform.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Values that at most one document may have, on any number of shards: one small document for each value, with the value as
 * its {@code _id}, names the document that has it. It is written before that document and says only who may have the value;
 * whether that one still has it, the document itself says. So nothing must be given back.
 *
 * <p>A guard whose document was never written, because the instance died between the two, is taken over after
 * {@link #LONGEST_WRITE}, and at once by a repetition that uses the same id.
 */
public final class Guards {

    /** What a holder's document says about the value. */
    public enum State {
        /** It has the value. */
        HOLDS,
        /** It had the value, and never will again. */
        FREE,
        /** It does not have the value, or not yet, or does not exist. */
        UNDECIDED;

        /** Of a document that has the value, or may be about to get it. */
        public static State heldIf(boolean has) {
            return has ? HOLDS : UNDECIDED;
        }

        /**
         * Of a value that a document has from its beginning until it gives it up.
         *
         * @param has empty if there is no document
         */
        public static State untilGivenUp(Optional<Boolean> has) {
            return has.map(still -> still ? HOLDS : FREE).orElse(UNDECIDED);
        }
    }

    /** Between a guard and its document; longer than any request and every time limit of the store's client. */
    static final Duration LONGEST_WRITE = Duration.ofMinutes(2);

    /** The guards have the values as their ids. */
    public static final String COLLECTION = "guards";

    /** Names the id of the document that may have the value. */
    public static final String HOLDER = "holder";

    private static final String SINCE = "since";
    private static final int MOST_ATTEMPTS = 10;

    private final MongoOperations mongo;
    private final Clock clock;

    public Guards(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * The id that belongs to the value for ever: the first that was proposed. Whatever is written under it is written once,
     * however often a request is repeated.
     */
    public String allot(String value, String proposed) {
        try {
            return allotOnce(value, proposed);
        } catch (DuplicateKeyException proposedMeanwhile) {
            return allotOnce(value, proposed);
        }
    }

    private String allotOnce(String value, String proposed) {
        var update = new Update().setOnInsert(HOLDER, proposed).setOnInsert(SINCE, clock.instant());
        var guard = mongo.findAndModify(
                query(where("_id").is(value)),
                update,
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(guard).getString(HOLDER);
    }

    /**
     * Takes the value for a document that is to be written at once.
     *
     * @param stateOf what the document of a holder says about the value
     * @return who has it instead; empty if the caller may have it
     */
    public Optional<String> take(String value, String holder, Function<String, State> stateOf) {
        return take(List.of(value), holder, (_, other) -> stateOf.apply(other)).map(Taken::holder);
    }

    /** A value that somebody has. */
    public record Taken(String value, String holder) {}

    /** A document that is to be written at once, and the values that it is to have. */
    public record Wish(String holder, List<String> values) {

        public Wish {
            values = List.copyOf(values);
        }
    }

    /** As above, for several values of one document. */
    public Optional<Taken> take(List<String> values, String holder, BiFunction<String, String, State> stateOf) {
        return takeAll(List.of(new Wish(holder, values)), stateOf).getFirst();
    }

    /**
     * As above, for many documents; in one command as far as nobody has their values.
     *
     * @param stateOf what the document of a holder, named second, says about the value
     * @return for each document in their order a value that another has; it then gets none that it did not have before
     */
    public List<Optional<Taken>> takeAll(List<Wish> wishes, BiFunction<String, String, State> stateOf) {
        var now = clock.instant();
        var present = insertAbsent(wishes.stream()
                .flatMap(wish -> wish.values().stream().map(value -> guard(value, wish.holder(), now)))
                .toList());
        return wishes.stream().map(wish -> take(wish, present, stateOf)).toList();
    }

    private Optional<Taken> take(Wish wish, Set<String> present, BiFunction<String, String, State> stateOf) {
        var taken = new ArrayList<String>();
        var contested = new ArrayList<String>();
        wish.values().forEach(value -> (present.contains(value) ? contested : taken).add(value));
        for (var value : contested) {
            var other = contest(value, wish.holder(), stateOf, taken);
            if (other.isPresent()) {
                taken.forEach(each -> release(each, wish.holder()));
                return other;
            }
        }
        return Optional.empty();
    }

    /** @param taken gets the value if it was not the document's before */
    private Optional<Taken> contest(
            String value, String holder, BiFunction<String, String, State> stateOf, List<String> taken) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var known = mongo.findById(value, Document.class, COLLECTION);
            if (known == null) {
                if (insertAbsent(List.of(guard(value, holder, clock.instant()))).isEmpty()) {
                    taken.add(value);
                    return Optional.empty();
                }
                continue;
            }
            var other = known.getString(HOLDER);
            var isOwn = other.equals(holder);
            if (!isOwn && isKept(known, stateOf.apply(value, other))) {
                return Optional.of(new Taken(value, other));
            }
            if (replace(known, holder)) {
                if (!isOwn) {
                    taken.add(value);
                }
                return Optional.empty();
            }
        }
        throw new OptimisticLockingFailureException("Many want the same value at the same time");
    }

    /** @return the values that were there already */
    private Set<String> insertAbsent(List<Document> guards) {
        if (guards.isEmpty()) {
            return Set.of();
        }
        var present = mongo.execute(
                COLLECTION,
                collection -> UnorderedInserts.insert(collection, guards).stream()
                        .map(place -> guards.get(place).getString("_id"))
                        .collect(Collectors.toSet()));
        return Objects.requireNonNull(present);
    }

    private boolean isKept(Document guard, State state) {
        return switch (state) {
            case HOLDS -> true;
            case FREE -> false;
            case UNDECIDED ->
                guard.getDate(SINCE).toInstant().plus(LONGEST_WRITE).isAfter(clock.instant());
        };
    }

    /** Unless somebody else did so meanwhile. */
    private boolean replace(Document known, String holder) {
        var unchanged = query(where("_id")
                .is(known.get("_id"))
                .and(HOLDER)
                .is(known.get(HOLDER))
                .and(SINCE)
                .is(known.get(SINCE)));
        var update = new Update().set(HOLDER, holder).set(SINCE, clock.instant());
        return mongo.updateFirst(unchanged, update, COLLECTION).getMatchedCount() == 1;
    }

    /** Gives a value back that was taken for a document which will not be written. */
    public void release(String value, String holder) {
        mongo.remove(query(where("_id").is(value).and(HOLDER).is(holder)), COLLECTION);
    }

    /** Who may have the value; whether it has it, its document says. */
    public Optional<String> holderOf(String value) {
        return Optional.ofNullable(holdersOf(List.of(value)).get(value));
    }

    /** As above, by value. */
    public Map<String, String> holdersOf(Collection<String> values) {
        var holders = new HashMap<String, String>();
        mongo.find(query(where("_id").in(values)), Document.class, COLLECTION)
                .forEach(guard -> holders.put(guard.getString("_id"), guard.getString(HOLDER)));
        return holders;
    }

    /**
     * Gives the documents that were written before there were guards the values that they have. Earlier versions take no guards,
     * so they must not write there afterwards.
     *
     * @param valuesOf the values that a document has
     */
    public DataMigration migrationOf(String collection, Function<Document, List<String>> valuesOf) {
        return new DataMigration(
                "guards-of-" + collection,
                collection,
                documents -> {
                    var guards = documents.stream()
                            .flatMap(document -> valuesOf.apply(document).stream()
                                    .map(value -> guard(value, document.getString("_id"), Instant.EPOCH)))
                            .toList();
                    // Those that are there stay: from an earlier attempt at this batch.
                    insertAbsent(guards);
                },
                false);
    }

    private static Document guard(String value, String holder, Instant since) {
        return new Document("_id", value).append(HOLDER, holder).append(SINCE, Date.from(since));
    }
}
