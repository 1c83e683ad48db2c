package id.jmo.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.notification.application.Campaigns;
import id.jmo.notification.model.Audience;
import id.jmo.notification.model.Campaign;
import id.jmo.notification.model.Fact;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Subject;
import id.jmo.notification.persistence.NotificationDocument.FactDocument;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** {@link Campaigns} in the collection {@code campaigns}. */
@Repository
class MongoCampaigns implements Campaigns {

    static final String COLLECTION = "campaigns";
    static final String DUE_AT = "dueAt";
    static final String EVENT_ID = "eventId";
    private static final String ID = "_id";
    private static final String REACHED = "reached";
    private static final String NOTIFIED = "notified";

    private final MongoOperations mongo;
    private final ReadableDocuments documents;

    MongoCampaigns(MongoOperations mongo, ReadableDocuments documents) {
        this.mongo = mongo;
        this.documents = documents;
    }

    record Entry(
            @Id String id,
            String eventId,
            @Nullable Set<String> segments,
            boolean activeOnly,
            String subjectType,
            String subjectId,
            String template,
            @Nullable Map<String, FactDocument> facts,
            Instant occurredAt,
            @Nullable MemberId reached,
            long notified,
            @Nullable Instant dueAt) {

        private static Entry of(Campaign campaign) {
            Map<String, FactDocument> facts = new HashMap<>();
            campaign.content().facts().forEach((name, fact) -> facts.put(name, FactDocument.of(fact)));
            return new Entry(
                    campaign.id(),
                    campaign.eventId(),
                    campaign.audience().segments(),
                    campaign.audience().activeOnly(),
                    campaign.subject().type(),
                    campaign.subject().id(),
                    campaign.content().template(),
                    facts,
                    campaign.occurredAt(),
                    campaign.reached().orElse(null),
                    campaign.notified(),
                    campaign.dueAt().orElse(null));
        }

        private Campaign toCampaign() {
            Map<String, Fact> present = new HashMap<>();
            if (facts != null) {
                facts.forEach((name, fact) -> present.put(name, fact.toFact()));
            }
            return new Campaign(
                    id,
                    eventId,
                    new Audience(segments == null ? Set.of() : segments, activeOnly),
                    new Subject(subjectType, subjectId),
                    new NotificationContent(template, present),
                    occurredAt,
                    Optional.ofNullable(reached),
                    notified,
                    Optional.ofNullable(dueAt));
        }
    }

    @Override
    public void start(Campaign campaign) {
        try {
            mongo.insert(Entry.of(campaign), COLLECTION);
        } catch (DuplicateKeyException started) {
            // By this event or another about the same.
        }
    }

    @Override
    public List<Campaign> due(Instant now, int limit) {
        return list(Query.query(where(DUE_AT).lte(now)).with(Sort.by(DUE_AT)).limit(limit));
    }

    @Override
    public boolean replace(Campaign before, Campaign after) {
        Query unchanged = Query.query(where(ID)
                .is(before.id())
                .and(REACHED)
                .is(before.reached().map(MemberId::toString).orElse(null))
                .and(DUE_AT)
                .is(before.dueAt().orElse(null)));
        Update change = new Update().set(NOTIFIED, after.notified());
        after.reached().ifPresent(member -> change.set(REACHED, member.toString()));
        after.dueAt().ifPresentOrElse(at -> change.set(DUE_AT, at), () -> change.unset(DUE_AT));
        return mongo.updateFirst(unchanged, change, COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public List<Campaign> newest(Optional<String> before, int limit) {
        Query query = new Query();
        before.ifPresent(event -> query.addCriteria(where(EVENT_ID).lt(event)));
        return list(query.with(Sort.by(Sort.Direction.DESC, EVENT_ID)).limit(limit));
    }

    private List<Campaign> list(Query query) {
        return documents.find(query, Entry.class, COLLECTION, Entry::toCampaign);
    }
}
