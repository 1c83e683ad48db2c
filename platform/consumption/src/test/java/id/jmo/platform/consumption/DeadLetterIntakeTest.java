package id.jmo.platform.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jmo.local.store.HardenedStore;
import id.jmo.platform.testsupport.TestPersonalData;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Real part: the hardened store. */
class DeadLetterIntakeTest {

    private static final String PLACE = "jmo.claims.v1-0-7";

    private final HardenedStore store = HardenedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoTemplate mongo = new MongoTemplate(client, "intake");
    private final DeadLetterIntake intake = new DeadLetterIntake(
            mongo, new Originals(Map.of()), TestPersonalData.cipher(), new Stalls(Clock.systemUTC()));

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void a_letter_that_is_read_again_is_kept_once() {
        intake.onMessage(letter("one"));
        intake.onMessage(letter("one"));

        assertThat(mongo.findAll(DeadLetter.class)).extracting(DeadLetter::id).containsExactly(PLACE);
    }

    @Test
    void a_restored_broker_that_gives_the_place_of_a_letter_to_another_event_loses_neither() {
        intake.onMessage(letter("one"));
        intake.onMessage(letter("two"));
        intake.onMessage(letter("two"));

        assertThat(mongo.findAll(DeadLetter.class))
                .extracting(DeadLetter::id)
                .containsExactlyInAnyOrder(PLACE, PLACE + "-two");
    }

    private static ConsumerRecord<String, byte[]> letter(String event) {
        var letter = new ConsumerRecord<>("jmo.dead-letters.sample.v1", 0, 0, "key", new byte[] {1});
        Map.of(
                        "ce_id", event,
                        "jmo_topic", "jmo.claims.v1",
                        "jmo_partition", "0",
                        "jmo_offset", "7",
                        "jmo_cause", "IllegalStateException",
                        "jmo_attempts", "3",
                        "jmo_failed_at", "2026-11-29T01:00:00Z")
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return letter;
    }
}
