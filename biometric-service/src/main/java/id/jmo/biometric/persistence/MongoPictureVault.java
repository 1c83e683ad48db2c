package id.jmo.biometric.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.biometric.application.PictureVault;
import id.jmo.biometric.model.Picture;
import id.jmo.platform.personaldata.DataKey;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.Place;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Pictures in MongoDB. The key of a set is in {@code pictureKeys}, itself encrypted with the service's key; the
 * pictures are in {@code pictures}, encrypted with the key of their set. Of an erased set, its name and the time of its
 * erasure remain.
 */
@Component
class MongoPictureVault implements PictureVault {

    static final String KEYS = "pictureKeys";
    private static final String PICTURES = "pictures";

    private final MongoOperations mongo;
    private final PersonalDataCipher cipher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MongoPictureVault(MongoOperations mongo, PersonalDataCipher cipher, Clock clock) {
        this.mongo = mongo;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * @param generation distinguishes the pictures of this set from those of one it replaced
     * @param key encrypted; absent once the set is erased
     * @param onceDecided whether the member wants it erased while an officer needs it
     */
    record PictureSet(
            @Id String id,
            String generation,
            int pictures,
            @Nullable Binary key,
            @Nullable Instant eraseAt,
            @Nullable Instant erasedAt,
            @Nullable Boolean onceDecided) {}

    record Kept(@Id String id, Binary picture) {}

    @Override
    public void keep(String name, List<Picture> pictures, Optional<Instant> eraseAt) {
        DataKey key = DataKey.random();
        @Nullable PictureSet before = mongo.findById(name, PictureSet.class, KEYS);
        if (before != null) {
            erase(before);
        }
        // Of two concurrent writes of the same set the last one's key counts, for its own pictures only.
        String generation = HexFormat.of().toHexDigits(random.nextLong());
        for (int i = 0; i < pictures.size(); i++) {
            String id = pictureId(name, generation, i);
            mongo.save(new Kept(id, new Binary(key.encrypt(id, pictures.get(i).jpeg()))), PICTURES);
        }
        mongo.save(
                new PictureSet(
                        name,
                        generation,
                        pictures.size(),
                        new Binary(cipher.wrap(key, placeOfKey(name))),
                        eraseAt.orElse(null),
                        null,
                        null),
                KEYS);
    }

    @Override
    public List<Picture> find(String name) {
        @Nullable PictureSet set = mongo.findById(name, PictureSet.class, KEYS);
        if (set == null || set.key() == null) {
            return List.of();
        }
        DataKey key = cipher.unwrap(set.key().getData(), placeOfKey(name));
        List<Picture> found = new ArrayList<>();
        for (int i = 0; i < set.pictures(); i++) {
            String id = pictureId(name, set.generation(), i);
            @Nullable Kept kept = mongo.findById(id, Kept.class, PICTURES);
            if (kept == null) {
                return List.of();
            }
            found.add(Picture.of(key.decrypt(id, kept.picture().getData())));
        }
        return List.copyOf(found);
    }

    @Override
    public boolean holds(String name) {
        @Nullable PictureSet set = mongo.findById(name, PictureSet.class, KEYS);
        return set != null && set.key() != null;
    }

    @Override
    public void eraseAt(String name, Instant time) {
        mongo.updateFirst(
                query(where("_id").is(name).and("key").exists(true)), new Update().set("eraseAt", time), KEYS);
    }

    @Override
    public void eraseOnceDecided(String name) {
        mongo.updateFirst(
                query(where("_id").is(name).and("key").exists(true)), new Update().set("onceDecided", true), KEYS);
    }

    @Override
    public boolean isErasedOnceDecided(String name) {
        @Nullable PictureSet set = mongo.findById(name, PictureSet.class, KEYS);
        return set != null && Boolean.TRUE.equals(set.onceDecided());
    }

    @Override
    public void erase(String name) {
        @Nullable PictureSet set = mongo.findById(name, PictureSet.class, KEYS);
        if (set != null) {
            erase(set);
        }
    }

    /** A crash after the key is removed leaves the time, so that the erasure job removes the pictures too. */
    private void erase(PictureSet set) {
        mongo.updateFirst(
                query(where("_id").is(set.id()).and("key").exists(true)),
                new Update().unset("key").set("erasedAt", clock.instant()).set("eraseAt", clock.instant()),
                KEYS);
        for (int i = 0; i < set.pictures(); i++) {
            mongo.remove(query(where("_id").is(pictureId(set.id(), set.generation(), i))), PICTURES);
        }
        mongo.updateFirst(query(where("_id").is(set.id())), new Update().unset("eraseAt"), KEYS);
    }

    @Override
    public Optional<Instant> erasedAt(String name) {
        return Optional.ofNullable(mongo.findById(name, PictureSet.class, KEYS)).map(PictureSet::erasedAt);
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return mongo.find(query(where("eraseAt").lte(now)).limit(limit), PictureSet.class, KEYS).stream()
                .map(PictureSet::id)
                .toList();
    }

    private static Place placeOfKey(String name) {
        return new Place(name, "key");
    }

    private static String pictureId(String name, String generation, int index) {
        return name + "/" + generation + "/" + index;
    }
}
