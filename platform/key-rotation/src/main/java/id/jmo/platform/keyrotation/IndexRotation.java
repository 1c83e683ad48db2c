package id.jmo.platform.keyrotation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.result.UpdateResult;
import id.jmo.platform.keyrotation.StorePasses.Counts;
import id.jmo.platform.mongo.UnorderedInserts;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.BlindIndexed;
import id.jmo.platform.personaldata.BlindIndexedTexts;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.UnreadablePersonalData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Makes blind indexes anew under the current key from what is encrypted beside them. The entry by
 * which one document at most has a value is there under the current key before it goes under the previous one, so the value is held
 * at every moment. What is written meanwhile wins.
 */
final class IndexRotation implements StorePasses.Work {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRotation.class);

    private final MongoOperations mongo;
    private final BlindIndex index;
    private final PersonalDataCipher cipher;
    private final List<BlindIndexed> indexed;
    private final List<BlindIndexedTexts> lists;

    IndexRotation(
            MongoOperations mongo,
            BlindIndex index,
            PersonalDataCipher cipher,
            List<BlindIndexed> indexed,
            List<BlindIndexedTexts> lists) {
        this.mongo = mongo;
        this.index = index;
        this.cipher = cipher;
        this.indexed = List.copyOf(indexed);
        this.lists = List.copyOf(lists);
    }

    @Override
    public String name() {
        return "index-rotation";
    }

    /** Another one for each key, without showing anything of it. */
    @Override
    public String target() {
        return "index " + index.of("name of the key").substring(0, 8);
    }

    @Override
    public boolean isWanted() {
        return index.isRotating() && !collections().isEmpty();
    }

    @Override
    public List<String> collections() {
        return Stream.concat(
                        indexed.stream().map(BlindIndexed::collection),
                        lists.stream().map(BlindIndexedTexts::collection))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A fingerprint of a document's text.
     *
     * @param stored in its field; null if it has no field
     */
    private record Found(
            BlindIndexed of, Object id, @Nullable Object stored, String current, String previous) {}

    @Override
    public Counts renew(String collection, List<Document> batch) {
        List<Found> found = new ArrayList<>();
        Counts counts = Counts.NONE;
        for (Document stored : batch) {
            try {
                found.addAll(found(collection, stored));
            } catch (UnreadablePersonalData none) {
                LOG.warn("{} {} cannot be decrypted", collection, stored.get("_id"));
                counts = counts.plus(Counts.UNREADABLE);
            }
        }
        for (BlindIndexed each : indexed) {
            if (each.entry() != null) {
                counts = counts.plus(moveEntries(
                        each.entry(),
                        found.stream().filter(one -> one.of().equals(each)).toList()));
            }
        }
        for (Found each : found) {
            if (each.stored() != null && !each.stored().equals(each.current())) {
                counts = counts.plus(replace(each) ? Counts.CHANGED : Counts.LEFT);
            }
        }
        return counts.plus(renewLists(collection, batch));
    }

    private Counts renewLists(String collection, List<Document> batch) {
        Counts counts = Counts.NONE;
        for (BlindIndexedTexts each : lists) {
            if (each.collection().equals(collection)) {
                for (Document stored : batch) {
                    counts = counts.plus(renewList(each, stored));
                }
            }
        }
        return counts;
    }

    /** Of a document without a list too: an earlier version may have written it while this one was started. */
    private Counts renewList(BlindIndexedTexts each, Document stored) {
        Object before = stored.get(each.field());
        List<String> current;
        try {
            current = index.ofEach(each.texts().of(stored, cipher));
        } catch (UnreadablePersonalData none) {
            LOG.warn("{} {} cannot be decrypted", each.collection(), stored.get("_id"));
            return Counts.UNREADABLE;
        }
        if (current.equals(before) || (before == null && current.isEmpty())) {
            return Counts.NONE;
        }
        UpdateResult result = mongo.execute(
                each.collection(),
                documents -> documents.updateOne(
                        and(eq("_id", stored.get("_id")), eq(each.field(), before)), set(each.field(), current)));
        return result != null && result.getMatchedCount() > 0 ? Counts.CHANGED : Counts.LEFT;
    }

    private List<Found> found(String collection, Document stored) {
        List<Found> found = new ArrayList<>();
        for (BlindIndexed each : indexed) {
            Object fingerprint = each.field() == null ? null : stored.get(each.field());
            boolean hasOne = each.field() == null || fingerprint != null;
            String text =
                    each.collection().equals(collection) && hasOne ? each.text().of(stored, cipher) : null;
            if (text != null) {
                found.add(new Found(
                        each,
                        Objects.requireNonNull(stored.get("_id")),
                        fingerprint,
                        index.of(text),
                        index.previous(text).orElseThrow()));
            }
        }
        return found;
    }

    /**
     * Under the current key before they go under the previous one, and only if it is theirs there: who tries to take what is held
     * has it under the current key for a moment, and then gives it back.
     */
    private Counts moveEntries(BlindIndexed.Entry entry, List<Found> found) {
        Map<String, Found> before = new HashMap<>();
        found.forEach(each -> before.put(entry.prefix() + each.previous(), each));
        if (before.isEmpty()) {
            return Counts.NONE;
        }
        return Objects.requireNonNull(mongo.execute(entry.collection(), entries -> {
            List<Document> known = entries.find(in("_id", before.keySet())).into(new ArrayList<>());
            if (known.isEmpty()) {
                return Counts.NONE;
            }
            Map<String, String> current = new HashMap<>();
            known.forEach(each -> {
                String id = each.getString("_id");
                current.put(
                        id,
                        entry.prefix() + Objects.requireNonNull(before.get(id)).current());
            });
            UnorderedInserts.insert(
                    entries,
                    known.stream()
                            .map(each -> new Document(each).append("_id", current.get(each.getString("_id"))))
                            .toList());
            Map<String, String> holders = new HashMap<>();
            entries.find(in("_id", current.values()))
                    .forEach(each -> holders.put(each.getString("_id"), each.getString(entry.holder())));
            List<String> moved = known.stream()
                    .filter(each -> {
                        String holder = holders.get(current.get(each.getString("_id")));
                        Object owner = Objects.requireNonNull(before.get(each.getString("_id")))
                                .id();
                        return holder != null
                                && (holder.equals(each.getString(entry.holder())) || holder.equals(owner.toString()));
                    })
                    .map(each -> each.getString("_id"))
                    .toList();
            entries.deleteMany(in("_id", moved));
            return new Counts(moved.size(), known.size() - moved.size(), 0);
        }));
    }

    /** Unless it is another one by now: with its text, or written by an instance that has not got the current key yet. */
    private boolean replace(Found found) {
        String field = Objects.requireNonNull(found.of().field());
        UpdateResult result = mongo.execute(
                found.of().collection(),
                documents -> documents.updateOne(
                        and(eq("_id", found.id()), eq(field, found.previous())), set(field, found.current())));
        return result != null && result.getMatchedCount() > 0;
    }
}
