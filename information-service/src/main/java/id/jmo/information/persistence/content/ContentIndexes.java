package id.jmo.information.persistence.content;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class ContentIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoContents.COLLECTION)
                .unsharded("thousands of pages, written by editors")
                .unique(ContentDocument.SLUG)
                .uniqueSparse(ContentDocument.LIST_KEY)
                .sparse(ContentDocument.PUBLISH_AT)
                .index(ContentDocument.CHANGED_AT, "_id");
        indexes.on(MongoRevisions.COLLECTION).index(MongoRevisions.CONTENT, MongoRevisions.NUMBER);
    }
}
