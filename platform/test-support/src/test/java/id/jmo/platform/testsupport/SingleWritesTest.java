package id.jmo.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandStartedEvent;
import id.jmo.platform.mongo.DeclaredCollections;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleWritesTest {

    private static final DeclaredCollections DECLARED = DeclaredCollections.of(List.of(indexes -> {
        indexes.on("inbox").shardedBy("memberId");
        indexes.on("outages").unsharded("few");
    }));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{update: 'claims', updates: [{q: {memberId: 'm'}, u: {$set: {a: 1}}}]}",
                "{update: 'claims', updates: [{q: {_id: {$gt: 'c'}}, u: {$set: {a: 1}}}]}",
                "{update: 'inbox', updates: [{q: {_id: 'i'}, u: {$set: {a: 1}}, upsert: true}]}",
                "{delete: 'claims', deletes: [{q: {memberId: 'm'}, limit: 1}]}",
                "{findAndModify: 'claims', query: {due: {$lt: 5}}, update: {$set: {a: 1}}}",
                "{findAndModify: 'claims', update: {$set: {a: 1}}}",
            })
    void a_write_that_names_neither_the_document_nor_its_shard_is_found(String command) {
        assertThat(untargetedOf(command)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{update: 'claims', updates: [{q: {_id: 'c', version: 3}, u: {$set: {a: 1}}, upsert: true}]}",
                "{update: 'claims', updates: [{q: {$and: [{_id: {$eq: 'c'}}, {a: 1}]}, u: {$set: {a: 1}}}]}",
                "{update: 'claims', updates: [{q: {memberId: 'm'}, u: {$set: {a: 1}}, multi: true}]}",
                "{update: 'inbox', updates: [{q: {_id: 'i'}, u: {$set: {a: 1}}}]}",
                "{update: 'inbox', updates: [{q: {memberId: 'm', key: 'k'}, u: {$set: {a: 1}}, upsert: true}]}",
                "{update: 'outages', updates: [{q: {openOf: 'o'}, u: {$set: {a: 1}}}]}",
                "{delete: 'claims', deletes: [{q: {memberId: 'm'}, limit: 0}]}",
            })
    void a_write_that_a_cluster_can_place_is_accepted(String command) {
        assertThat(untargetedOf(command)).isEmpty();
    }

    @Test
    void a_find_is_no_write() {
        assertThat(untargetedOf("{find: 'claims', filter: {memberId: 'm'}}")).isEmpty();
    }

    private static List<String> untargetedOf(String json) {
        BsonDocument command = BsonDocument.parse(json);
        SingleWrites.forget();
        new SingleWrites()
                .commandStarted(new CommandStartedEvent(null, 1, 1, null, "claim", command.getFirstKey(), command));
        return SingleWrites.untargeted(DECLARED);
    }
}
