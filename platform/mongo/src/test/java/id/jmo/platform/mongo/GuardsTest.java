package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jmo.local.store.HardenedStore;
import id.jmo.platform.mongo.Guards.State;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Real part: the hardened store. */
class GuardsTest {

    private static final Function<String, State> NOT_WRITTEN = holder -> State.UNDECIDED;

    private final HardenedStore store = HardenedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoTemplate mongo = new MongoTemplate(client, "guards");
    private Instant now = Instant.parse("2026-11-02T05:00:00Z");
    private final Guards guards = new Guards(mongo, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void a_value_belongs_to_one_document() {
        assertThat(guards.take("member:m", "claim-1", NOT_WRITTEN)).isEmpty();

        assertThat(guards.take("member:m", "claim-2", holder -> State.HOLDS)).contains("claim-1");
        assertThat(guards.holderOf("member:m")).contains("claim-1");
    }

    @Test
    void a_value_that_its_document_has_no_more_is_taken_at_once() {
        guards.take("member:m", "claim-1", NOT_WRITTEN);

        assertThat(guards.take("member:m", "claim-2", holder -> State.FREE)).isEmpty();
        assertThat(guards.holderOf("member:m")).contains("claim-2");
    }

    @Test
    void a_guard_whose_document_was_never_written_is_taken_over_when_it_can_no_longer_be() {
        guards.take("member:m", "claim-1", NOT_WRITTEN);

        now = now.plus(Guards.LONGEST_WRITE).minusSeconds(1);
        assertThat(guards.take("member:m", "claim-2", NOT_WRITTEN)).contains("claim-1");
        now = now.plusSeconds(2);
        assertThat(guards.take("member:m", "claim-2", NOT_WRITTEN)).isEmpty();
    }

    @Test
    void a_repetition_takes_its_own_guard_again_and_has_the_whole_time_anew() {
        guards.take("member:m", "claim-1", NOT_WRITTEN);
        now = now.plus(Guards.LONGEST_WRITE);

        assertThat(guards.take("member:m", "claim-1", NOT_WRITTEN)).isEmpty();
        assertThat(guards.take("member:m", "claim-2", NOT_WRITTEN)).contains("claim-1");
    }

    @Test
    void what_is_released_is_free_and_what_another_has_taken_is_not_released() {
        guards.take("member:m", "claim-1", NOT_WRITTEN);
        guards.release("member:m", "claim-2");
        assertThat(guards.holderOf("member:m")).contains("claim-1");

        guards.release("member:m", "claim-1");
        assertThat(guards.take("member:m", "claim-2", NOT_WRITTEN)).isEmpty();
    }

    @Test
    void who_does_not_get_all_values_gets_none_and_keeps_what_it_had() {
        guards.take("selfie:s", "claim-1", NOT_WRITTEN);
        guards.take("member:n", "claim-2", NOT_WRITTEN);

        var taken = guards.take(List.of("member:m", "member:n", "selfie:s"), "claim-2", (value, holder) -> State.HOLDS);

        assertThat(taken).contains(new Guards.Taken("selfie:s", "claim-1"));
        assertThat(guards.holdersOf(List.of("member:m", "member:n", "selfie:s")))
                .isEqualTo(Map.of("member:n", "claim-2", "selfie:s", "claim-1"));
    }

    @Test
    void a_command_keeps_the_first_id_that_was_proposed_for_it() {
        assertThat(guards.allot("command:c", "claim-1")).isEqualTo("claim-1");
        assertThat(guards.allot("command:c", "claim-2")).isEqualTo("claim-1");
    }

    @Test
    void of_many_at_the_same_time_one_gets_the_value() {
        var written = ConcurrentHashMap.<String>newKeySet();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50)
                    .forEach(number -> many.submit(() -> {
                        var id = "claim-" + number;
                        if (guards.take("member:m", id, holder -> State.UNDECIDED)
                                .isEmpty()) {
                            written.add(id);
                        }
                    }));
        }

        assertThat(written).hasSize(1);
    }

    @Test
    void of_many_that_take_over_a_free_value_one_gets_it() {
        guards.take("member:m", "ended", NOT_WRITTEN);
        var written = ConcurrentHashMap.<String>newKeySet();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50)
                    .forEach(number -> many.submit(() -> {
                        var id = "claim-" + number;
                        if (guards.take("member:m", id, holder -> holder.equals("ended") ? State.FREE : State.HOLDS)
                                .isEmpty()) {
                            written.add(id);
                        }
                    }));
        }

        assertThat(written).hasSize(1);
    }

    @Test
    void documents_from_before_there_were_guards_keep_their_values() {
        mongo.insert(new Document("_id", "claim-1").append("openClaimOf", "m"), "claims");
        mongo.insert(new Document("_id", "claim-2"), "claims");
        var migration = guards.migrationOf(
                "claims",
                claim -> claim.containsKey("openClaimOf")
                        ? List.of("member:" + claim.getString("openClaimOf"))
                        : List.of());
        var migrating = new StoreMigration(
                mongo,
                work -> work.accept(mongo),
                new MongoLeases(mongo, Clock.systemUTC()),
                DeclaredCollections.of(List.of()),
                List.of(migration));

        migrating.run();

        assertThat(guards.holdersOf(List.of("member:m"))).isEqualTo(Map.of("member:m", "claim-1"));
        assertThat(guards.take("member:m", "claim-3", holder -> State.HOLDS)).contains("claim-1");
    }
}
