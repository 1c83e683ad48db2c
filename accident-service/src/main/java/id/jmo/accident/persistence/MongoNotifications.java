package id.jmo.accident.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.accident.application.Notifications;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.Incident;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.NotificationId;
import id.jmo.accident.model.ReceivedNotification;
import id.jmo.accident.model.ReceivedNotification.Identity;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notifications that wait, each in one document. */
@Component
class MongoNotifications implements Notifications {

    static final String COLLECTION = "notifications";

    /**
     * @param contents what the notification says about people, as JSON in one encrypted text
     * @param dueAt when it is to be matched; none once it waits for an officer
     */
    record Document(
            @Id String id,
            String number,
            Confidential contents,
            Instant receivedAt,
            @Nullable Instant dueAt) {}

    /** Of kpj and nik one is there, and of accident and disease. */
    record Contents(
            @Nullable Kpj kpj,
            @Nullable Nik nik,
            Incident.@Nullable WorkAccident accident,
            Incident.@Nullable OccupationalDisease disease,
            Informant informant) {}

    private final MongoOperations mongo;
    private final ReadableDocuments documents;
    private final Guards guards;
    private final JsonMapper json;

    MongoNotifications(
            MongoOperations mongo,
            ReadableDocuments documents,
            Guards guards,
            @Qualifier("eventJsonMapper") JsonMapper json) {
        this.mongo = mongo;
        this.documents = documents;
        this.guards = guards;
        this.json = json;
    }

    @Override
    public NotificationId idFor(String command) {
        return NotificationId.of(guards.allot(
                "notification-command:" + command, NotificationId.next().toString()));
    }

    @Override
    public ReceivedNotification receive(ReceivedNotification notification) {
        Contents contents = new Contents(
                notification.about() instanceof Identity.ByKpj(Kpj kpj) ? kpj : null,
                notification.about() instanceof Identity.ByNik(Nik nik) ? nik : null,
                notification.incident() instanceof Incident.WorkAccident accident ? accident : null,
                notification.incident() instanceof Incident.OccupationalDisease disease ? disease : null,
                notification.informant());
        Document document = new Document(
                notification.id().toString(),
                notification.number().text(),
                Confidential.of(json.writeValueAsString(contents)),
                notification.receivedAt(),
                notification.receivedAt());
        try {
            mongo.insert(document, COLLECTION);
            return notification;
        } catch (DuplicateKeyException repeated) {
            Document earlier = mongo.findById(document.id(), Document.class, COLLECTION);
            return earlier == null ? notification : read(earlier);
        }
    }

    @Override
    public List<ReceivedNotification> due(Instant now, int limit) {
        return find(where("dueAt").lte(now), "dueAt", limit);
    }

    @Override
    public boolean lease(NotificationId id, Instant now, Instant until) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(id.toString())
                                        .and("dueAt")
                                        .lte(now)),
                                new Update().set("dueAt", until),
                                COLLECTION)
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void unmatched(NotificationId id) {
        mongo.updateFirst(query(where("_id").is(id.toString())), new Update().unset("dueAt"), COLLECTION);
    }

    @Override
    public Optional<ReceivedNotification> findUnmatched(NotificationId id) {
        return find(where("_id").is(id.toString()).and("dueAt").isNull(), "_id", 1).stream()
                .findFirst();
    }

    @Override
    public List<ReceivedNotification> unmatched(@Nullable NotificationId cursor, int limit) {
        Criteria unmatched = where("dueAt").isNull();
        return find(cursor == null ? unmatched : unmatched.and("_id").gt(cursor.toString()), "_id", limit);
    }

    @Override
    public long countUnmatched() {
        return mongo.count(query(where("dueAt").isNull()), COLLECTION);
    }

    @Override
    public void remove(NotificationId id) {
        mongo.remove(query(where("_id").is(id.toString())), COLLECTION);
    }

    @Override
    public void removeReceivedBefore(Instant time) {
        mongo.remove(query(where("receivedAt").lt(time)), COLLECTION);
    }

    private List<ReceivedNotification> find(Criteria criteria, String order, int limit) {
        return documents.find(
                query(criteria).with(Sort.by(order)).limit(limit), Document.class, COLLECTION, this::read);
    }

    private ReceivedNotification read(Document document) {
        Contents contents = json.readValue(document.contents().reveal(), Contents.class);
        Kpj kpj = contents.kpj();
        Incident accident = contents.accident();
        return new ReceivedNotification(
                NotificationId.of(document.id()),
                new AccidentNumber(document.number()),
                kpj != null ? new Identity.ByKpj(kpj) : new Identity.ByNik(Objects.requireNonNull(contents.nik())),
                accident != null ? accident : Objects.requireNonNull(contents.disease()),
                contents.informant(),
                document.receivedAt());
    }
}
