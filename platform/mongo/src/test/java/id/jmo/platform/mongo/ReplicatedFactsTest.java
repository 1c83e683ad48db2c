package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import id.jmo.local.store.HardenedStore;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Real part: the hardened store. */
class ReplicatedFactsTest {

    private static final String COLLECTION = "members";

    private record Membership(String status, @Nullable LocalDate endedOn) {}

    private final HardenedStore store = HardenedStore.inMemory();
    private final AtomicInteger writes = new AtomicInteger();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store.connectionString()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (!event.getCommandName().equals("find")) {
                        writes.incrementAndGet();
                    }
                }
            })
            .build());
    private final MongoTemplate mongo = new MongoTemplate(client, "copies");
    private final ReplicatedFacts<Membership> members = new ReplicatedFacts<>(mongo, COLLECTION, Membership.class);

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void the_first_copy_is_kept_whatever_its_sequence() {
        assertThat(members.keepIfNewer("m", 7, active())).isTrue();

        assertThat(members.find("m")).contains(active());
    }

    @Test
    void a_newer_fact_replaces_the_whole_copy() {
        members.keepIfNewer("m", 1, ended());

        assertThat(members.keepIfNewer("m", 2, active())).isTrue();

        assertThat(members.find("m")).contains(active());
        assertThat(stored("m"))
                .isEqualTo(new Document("_id", "m").append("status", "ACTIVE").append("sequence", 2L));
    }

    @Test
    void an_older_fact_and_the_same_fact_again_change_nothing() {
        members.keepIfNewer("m", 3, ended());

        assertThat(members.keepIfNewer("m", 2, active())).isFalse();
        assertThat(members.keepIfNewer("m", 3, active())).isFalse();

        assertThat(members.find("m")).contains(ended());
    }

    @Test
    void a_first_and_a_newer_copy_take_one_command_each() {
        members.keepIfNewer("m", 1, active());
        members.keepIfNewer("m", 2, ended());

        assertThat(writes).hasValue(2);
    }

    @Test
    void of_facts_that_arrive_side_by_side_in_any_order_the_newest_stays() {
        List<Integer> sequences = IntStream.rangeClosed(1, 200).boxed().collect(Collectors.toList());
        Collections.shuffle(sequences);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sequences.forEach(sequence -> threads.execute(
                    () -> members.keepIfNewer("m", sequence, new Membership("AS_OF_" + sequence, null))));
        }

        assertThat(members.find("m")).contains(new Membership("AS_OF_200", null));
        assertThat(mongo.getCollection(COLLECTION).countDocuments()).isEqualTo(1);
    }

    @Test
    void several_copies_are_found_together_and_unknown_ones_left_out() {
        members.keepIfNewer("a", 1, active());
        members.keepIfNewer("b", 1, ended());
        members.keepIfNewer("c", 1, ended());

        assertThat(members.findAll(List.of("a", "b", "unknown")))
                .containsExactlyInAnyOrder(
                        new ReplicatedFacts.Copied<>("a", active()), new ReplicatedFacts.Copied<>("b", ended()));
        assertThat(members.findAll(List.of())).isEmpty();
        assertThat(members.find("unknown")).isEmpty();
    }

    @Test
    void copies_are_found_by_another_field_with_their_ids() {
        members.keepIfNewer("a", 1, active());
        members.keepIfNewer("b", 1, ended());

        assertThat(members.findBy("status", List.of("ENDED", "UNKNOWN")))
                .containsExactly(new ReplicatedFacts.Copied<>("b", ended()));
        assertThat(members.findBy("status", List.of())).isEmpty();
    }

    private Document stored(String id) {
        return mongo.findById(id, Document.class, COLLECTION);
    }

    private static Membership active() {
        return new Membership("ACTIVE", null);
    }

    private static Membership ended() {
        return new Membership("ENDED", LocalDate.of(2026, 1, 31));
    }
}
