package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Real part: the hardened store. */
class GroupedInsertsTest {

    private static final String COLLECTION = "letters";

    private final CountedStore store = new CountedStore("insert");
    private final MongoTemplate mongo = store.mongo();
    private final GroupedInserts inserts = new GroupedInserts(mongo, COLLECTION);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void of_concurrent_inserts_each_is_done_unless_its_own_id_is_taken_and_they_take_few_commands() {
        List<String> ids =
                IntStream.range(0, 300).mapToObj("letter-%d"::formatted).toList();
        ids.stream()
                .filter(id -> id.endsWith("7"))
                .forEach(id -> mongo.insert(new Document("_id", id).append("by", "another"), COLLECTION));
        int before = store.commands();
        Set<String> inserted = ConcurrentHashMap.newKeySet();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> threads.execute(() -> {
                if (inserts.insert(new Document("_id", id).append("by", "us"))) {
                    inserted.add(id);
                }
            }));
        }

        assertThat(inserted)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().filter(id -> !id.endsWith("7")).toList());
        assertThat(mongo.findAll(Document.class, COLLECTION))
                .hasSize(300)
                .allSatisfy(letter -> assertThat(letter.getString("by"))
                        .isEqualTo(letter.getString("_id").endsWith("7") ? "another" : "us"));
        assertThat(store.commands() - before).isLessThan(ids.size() / 2);
    }
}
