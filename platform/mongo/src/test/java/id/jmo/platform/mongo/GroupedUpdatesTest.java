package id.jmo.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Real part: the hardened store. */
class GroupedUpdatesTest {

    private static final String COLLECTION = "letters";
    private static final Bson SENT = set("state", "SENT");

    private final CountedStore store = new CountedStore("update");
    private final MongoTemplate mongo = store.mongo();
    private final GroupedUpdates updates = new GroupedUpdates(mongo, COLLECTION);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_single_update_is_written_without_delay() {
        written("a", "OPEN");

        assertThat(updates.update(open("a"), SENT)).isTrue();

        assertThat(stateOf("a")).isEqualTo("SENT");
    }

    @Test
    void a_condition_that_no_document_meets_changes_nothing_and_says_so() {
        written("a", "LOST");

        assertThat(updates.update(open("a"), SENT)).isFalse();

        assertThat(stateOf("a")).isEqualTo("LOST");
    }

    @Test
    void of_concurrent_updates_each_is_applied_or_not_by_its_own_condition() {
        List<String> ids = ids();
        ids.forEach(id -> written(id, isLost(id) ? "LOST" : "OPEN"));
        Set<String> certain = ConcurrentHashMap.newKeySet();

        concurrently(ids, id -> {
            if (updates.update(open(id), SENT)) {
                certain.add(id);
            }
        });

        assertThat(ids).allSatisfy(id -> assertThat(stateOf(id)).isEqualTo(isLost(id) ? "LOST" : "SENT"));
        assertThat(certain).noneMatch(GroupedUpdatesTest::isLost);
    }

    @Test
    void concurrent_updates_take_few_commands_and_each_is_applied_once() {
        List<String> ids = ids();
        ids.forEach(id -> written(id, "OPEN"));
        Set<String> certain = ConcurrentHashMap.newKeySet();

        concurrently(ids, id -> {
            if (updates.update(eq("_id", id), inc("times", 1))) {
                certain.add(id);
            }
        });

        assertThat(certain).hasSameElementsAs(ids);
        assertThat(mongo.findAll(Document.class, COLLECTION))
                .allSatisfy(letter -> assertThat(letter.getInteger("times")).isEqualTo(1));
        assertThat(store.commands()).isLessThan(ids.size() / 2);
    }

    @Test
    void a_command_that_fails_fails_for_every_update_in_it() {
        List<String> ids = ids();
        ids.forEach(id -> written(id, "OPEN"));
        store.disconnect();
        Set<String> failed = ConcurrentHashMap.newKeySet();

        concurrently(ids, id -> {
            try {
                updates.update(open(id), SENT);
            } catch (DataAccessException | IllegalStateException closed) {
                failed.add(id);
            }
        });

        assertThat(failed).hasSameElementsAs(ids);
    }

    @Test
    void after_a_failure_the_next_update_is_written() {
        written("a", "OPEN");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> updates.update(open("a"), new Document("$set", new Document("_id", "b"))));

        assertThat(updates.update(open("a"), SENT)).isTrue();
    }

    private static void concurrently(List<String> ids, Consumer<String> action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> threads.execute(() -> action.accept(id)));
        }
    }

    private static List<String> ids() {
        return IntStream.range(0, 300).mapToObj("letter-%d"::formatted).toList();
    }

    private static boolean isLost(String id) {
        return id.endsWith("7");
    }

    private void written(String id, String state) {
        mongo.insert(new Document("_id", id).append("state", state), COLLECTION);
    }

    private static Bson open(String id) {
        return and(eq("_id", id), eq("state", "OPEN"));
    }

    private String stateOf(String id) {
        return mongo.findById(id, Document.class, COLLECTION).getString("state");
    }
}
