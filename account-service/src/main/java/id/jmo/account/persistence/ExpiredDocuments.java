package id.jmo.account.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.workers.ErasureJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Registrations, one-time codes and counts of them, selfies of data updates, questions for forgotten accounts and checks of bank accounts, whose time is over. What has an event to
 * publish stays until that is done; a code stays for a while, so that whoever enters it late is answered that it is too late.
 */
@Component
class ExpiredDocuments implements ErasureJob.Erasable {

    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final Map<String, String> EXPIRY = Map.of(
            "oneTimeCodes",
            "validUntil",
            "codeLimits",
            "until",
            "registrations",
            "eraseAt",
            "dataUpdateSelfies",
            "judgedAt",
            "forgottenAccounts",
            "askedAt",
            "bankAccountChecks",
            "askedAt");

    private final MongoOperations mongo;

    ExpiredDocuments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<String> due(Instant now, int limit) {
        List<String> due = new ArrayList<>();
        EXPIRY.forEach((collection, expiry) -> {
            Query ended = query(where(expiry)
                            .lte(now.minus(KEPT_FOR))
                            .and("pending")
                            .exists(false))
                    .with(Sort.by(expiry))
                    .limit(limit - due.size());
            ended.fields().include("_id");
            if (due.size() < limit) {
                mongo.find(ended, Document.class, collection)
                        .forEach(document -> due.add(collection + "/" + document.getString("_id")));
            }
        });
        return due;
    }

    @Override
    public void erase(String name) {
        String[] place = name.split("/", 2);
        mongo.remove(query(where("_id").is(place[1]).and("pending").exists(false)), place[0]);
    }
}
