package id.jmo.information.persistence.content;

import id.jmo.information.application.content.Images;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Images} in the collection {@code images}. */
@Repository
class MongoImages implements Images {

    private static final String COLLECTION = "images";

    private final MongoOperations mongo;

    MongoImages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(Image image) {
        try {
            mongo.insert(image, COLLECTION);
        } catch (DuplicateKeyException known) {
            // The same bytes.
        }
    }

    @Override
    public Optional<Image> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Image.class, COLLECTION));
    }

    @Override
    public boolean exists(String id) {
        return mongo.exists(Query.query(Criteria.where("_id").is(id)), COLLECTION);
    }
}
