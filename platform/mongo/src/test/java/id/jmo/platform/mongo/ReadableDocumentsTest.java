package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jmo.local.store.HardenedStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Real part: the hardened store. */
class ReadableDocumentsTest {

    private final HardenedStore store = HardenedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoTemplate mongo = new MongoTemplate(client, "readable");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T05:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final ReadableDocuments documents = new ReadableDocuments(mongo, clock);

    record Item(int dueAt, String word) {}

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void a_document_that_cannot_be_read_keeps_none_of_the_others() {
        insert(0, 3);
        damage(1);

        assertThat(due(10)).containsExactly("w0", "w2");
        assertThat(documents.unreadable()).containsOnlyKeys("items/1");
    }

    @Test
    void more_of_them_than_fit_into_a_page_hide_nothing_behind_them() {
        insert(0, 25);
        IntStream.range(0, 20).forEach(this::damage);

        assertThat(due(4)).containsExactly("w20", "w21", "w22", "w23");
        assertThat(due(10)).hasSize(5);
    }

    @Test
    void they_are_listed_in_the_health_without_what_they_say_until_they_can_be_read() {
        insert(0, 2);
        damage(1);
        due(10);
        var health = new UnreadableHealth(documents);

        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(health.health().getDetails())
                .containsKey("items/1")
                .doesNotContainValue("secret")
                .hasSize(2);

        mongo.save(document(1), "items");
        due(10);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void one_that_is_gone_is_forgotten_after_an_hour() {
        insert(0, 1);
        damage(0);
        due(10);
        mongo.remove(Query.query(where("_id").is("0")), "items");

        now.updateAndGet(before -> before.plus(Duration.ofMinutes(61)));

        assertThat(documents.unreadable()).isEqualTo(Map.of());
    }

    private List<String> due(int limit) {
        var query = Query.query(where("dueAt").lte(100)).with(Sort.by("dueAt")).limit(limit);
        return documents.find(query, Item.class, "items", item -> {
            if (item.word().equals("secret")) {
                throw new IllegalArgumentException("cannot read secret");
            }
            return item.word();
        });
    }

    private void insert(int from, int to) {
        IntStream.range(from, to).forEach(i -> mongo.insert(document(i), "items"));
    }

    private static Document document(int i) {
        return new Document("_id", Integer.toString(i)).append("dueAt", i).append("word", "w" + i);
    }

    private void damage(int i) {
        mongo.save(document(i).append("word", "secret"), "items");
    }
}
