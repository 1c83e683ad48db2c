package id.jmo.information.persistence.content;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.information.application.content.Revisions;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.Revision;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Revisions} in a collection of their own: an item would grow with every edit otherwise. */
@Repository
class MongoRevisions implements Revisions {

    static final String COLLECTION = "contentRevisions";
    static final String CONTENT = "contentId";
    static final String NUMBER = "written.number";

    /** @param id the item's, a colon, and the number */
    record Document(String id, String contentId, ContentDocument.Written written) {}

    private final MongoOperations mongo;

    MongoRevisions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(ContentId id, Revision replaced) {
        mongo.save(
                new Document(key(id, replaced.number()), id.toString(), ContentDocument.Written.of(replaced)),
                COLLECTION);
    }

    @Override
    public Optional<Revision> find(ContentId id, int number) {
        return Optional.ofNullable(mongo.findById(key(id, number), Document.class, COLLECTION))
                .map(found -> found.written().toRevision());
    }

    @Override
    public List<Revision> list(ContentId id, @Nullable Integer below, int limit) {
        Criteria wanted = where(CONTENT).is(id.toString());
        if (below != null) {
            wanted = wanted.and(NUMBER).lt(below);
        }
        Query query =
                Query.query(wanted).with(Sort.by(Sort.Direction.DESC, NUMBER)).limit(limit);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(found -> found.written().toRevision())
                .toList();
    }

    private static String key(ContentId id, int number) {
        return id + ":" + number;
    }
}
