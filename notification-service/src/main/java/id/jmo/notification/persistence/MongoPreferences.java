package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.notification.application.MemberPreferences;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Preferences;
import id.jmo.notification.model.QuietHours;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.values.IndonesianTime;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link MemberPreferences} in the collection {@code preferences}, one document a member who has chosen. */
@Repository
class MongoPreferences implements MemberPreferences {

    static final String COLLECTION = "preferences";
    static final String DIGEST_AT = "digestAt";
    private static final String ID = "_id";
    private static final String CHANNELS = "channels";
    private static final String TIME = "time";

    private final MongoOperations mongo;
    private final ReadableDocuments documents;

    MongoPreferences(MongoOperations mongo, ReadableDocuments documents) {
        this.mongo = mongo;
        this.documents = documents;
    }

    /** Hours of the day are texts: the driver has no type for them. */
    record Entry(
            @Id String id,
            @Nullable Map<String, Set<Channel>> channels,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            IndonesianTime time,
            @Nullable Integer digestHour,
            @Nullable Instant digestAt) {

        private static Entry of(Preferences preferences, Optional<Instant> nextDigest) {
            Optional<QuietHours> quiet = preferences.quietHours();
            return new Entry(
                    preferences.member().toString(),
                    preferences.channels(),
                    quiet.map(hours -> hours.from().toString()).orElse(null),
                    quiet.map(hours -> hours.until().toString()).orElse(null),
                    preferences.time(),
                    preferences.digestHour().orElse(null),
                    nextDigest.orElse(null));
        }

        private Preferences toPreferences() {
            return new Preferences(
                    MemberId.of(id),
                    channels == null ? Map.of() : channels,
                    quietFrom == null || quietUntil == null
                            ? Optional.empty()
                            : Optional.of(new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil))),
                    time,
                    Optional.ofNullable(digestHour));
        }
    }

    /** A document as it is stored. */
    static Preferences read(MongoOperations mongo, Document document) {
        return mongo.getConverter().read(Entry.class, document).toPreferences();
    }

    @Override
    public Preferences of(MemberId member) {
        Entry entry = mongo.findById(member.toString(), Entry.class, COLLECTION);
        return entry == null ? Preferences.defaults(member) : entry.toPreferences();
    }

    @Override
    public Map<MemberId, Preferences> ofAll(Collection<MemberId> members) {
        Map<MemberId, Preferences> all = new HashMap<>();
        members.forEach(member -> all.put(member, Preferences.defaults(member)));
        Set<String> ids = members.stream().map(MemberId::toString).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            mongo.find(Query.query(where(ID).in(ids)), Entry.class, COLLECTION).stream()
                    .map(Entry::toPreferences)
                    .forEach(chosen -> all.put(chosen.member(), chosen));
        }
        return all;
    }

    @Override
    public void keep(Preferences preferences, Optional<Instant> nextDigest) {
        mongo.save(Entry.of(preferences, nextDigest), COLLECTION);
    }

    @Override
    public void silence(MemberId member, Collection<String> categories) {
        Update none = new Update().setOnInsert(TIME, IndonesianTime.WIB.name());
        categories.forEach(category -> none.set(CHANNELS + "." + category, List.of()));
        mongo.upsert(Query.query(where(ID).is(member.toString())), none, COLLECTION);
    }

    @Override
    public List<DigestDue> digestsDue(Instant now, int limit) {
        Query due =
                Query.query(where(DIGEST_AT).lte(now)).with(Sort.by(DIGEST_AT)).limit(limit);
        return documents
                .find(
                        due,
                        Entry.class,
                        COLLECTION,
                        entry -> Optional.ofNullable(entry.digestAt())
                                .map(at -> new DigestDue(entry.toPreferences(), at)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean moveDigest(DigestDue due, Instant next) {
        Query unmoved = Query.query(where(ID)
                .is(due.preferences().member().toString())
                .and(DIGEST_AT)
                .is(due.dueAt()));
        return mongo.updateFirst(unmoved, Update.update(DIGEST_AT, next), COLLECTION)
                        .getMatchedCount()
                == 1;
    }
}
