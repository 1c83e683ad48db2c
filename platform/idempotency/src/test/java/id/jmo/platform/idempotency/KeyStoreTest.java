package id.jmo.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.jmo.platform.personaldata.PersonalDataCipher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

class KeyStoreTest {

    private static final StoredAnswer ANSWER = new StoredAnswer(201, Map.of("Location", "/x/1"), new byte[] {1, 2});

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create("mongodb:/" + server.bind() + "/?retryWrites=false");
    private final MongoTemplate store = new MongoTemplate(client, "keys");
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private KeyStore keys;

    @BeforeEach
    void open() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(personalData()))
                .withPropertyValues("jmo.personal-data.keys.k1=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")
                .run(context -> keys = new KeyStore(
                        store,
                        context.getBean(PersonalDataCipher.class),
                        new IdempotencyProperties(Duration.ofMinutes(2), Duration.ofHours(24)),
                        clock));
    }

    private static Class<?> personalData() {
        try {
            return Class.forName("id.jmo.platform.personaldata.PersonalDataAutoConfiguration");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdown();
    }

    @Test
    void an_abandoned_command_is_taken_over_by_one_request() {
        String abandoned = proceed("s", "h");
        now = now.plus(Duration.ofSeconds(119));
        assertThat(keys.begin("s", "h")).isEqualTo(new BeginResult.InFlight());

        now = now.plus(Duration.ofSeconds(2));
        String successor = proceed("s", "h");
        assertThat(successor).isNotEqualTo(abandoned);
        assertThat(keys.begin("s", "h")).isEqualTo(new BeginResult.InFlight());
    }

    @Test
    void a_request_that_was_taken_over_has_no_effect() {
        String slow = proceed("s", "h");
        now = now.plus(Duration.ofMinutes(3));
        String successor = proceed("s", "h");

        keys.complete("s", slow, new StoredAnswer(500, Map.of(), new byte[0]));
        keys.release("s", slow);
        assertThat(keys.begin("s", "h")).isEqualTo(new BeginResult.InFlight());

        keys.complete("s", successor, ANSWER);
        assertThat(keys.begin("s", "h")).isInstanceOfSatisfying(BeginResult.Replay.class, replay -> {
            assertThat(replay.answer().status()).isEqualTo(201);
            assertThat(replay.answer().headers()).containsEntry("Location", "/x/1");
            assertThat(replay.answer().body()).containsExactly(1, 2);
        });
    }

    @Test
    void another_body_is_refused_during_and_after_the_command() {
        String token = proceed("s", "h");
        assertThat(keys.begin("s", "other")).isEqualTo(new BeginResult.Reused());
        now = now.plus(Duration.ofMinutes(3));
        assertThat(keys.begin("s", "other")).isEqualTo(new BeginResult.Reused());
        keys.complete("s", token, ANSWER);
        assertThat(keys.begin("s", "other")).isEqualTo(new BeginResult.Reused());
    }

    @Test
    void a_key_expires_after_a_day_swept_or_not() {
        keys.complete("s", proceed("s", "h"), ANSWER);
        proceed("t", "h");
        now = now.plus(Duration.ofHours(25));

        assertThat(proceed("s", "other")).isNotNull();
        keys.sweep();
        assertThat(store.count(new Query(), KeyStore.COLLECTION)).isEqualTo(1);
    }

    @Test
    void the_derived_identifier_is_the_same_for_the_same_command_and_a_well_formed_uuid() {
        String scope = "ff".repeat(32);
        UUID id = new IdempotencyKey(scope).derivedId();

        assertThat(id).isEqualTo(new IdempotencyKey(scope).derivedId());
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(new IdempotencyKey("0f".repeat(32)).derivedId()).isNotEqualTo(id);
    }

    private String proceed(String scope, String hash) {
        BeginResult start = keys.begin(scope, hash);
        assertThat(start).isInstanceOf(BeginResult.Proceed.class);
        return ((BeginResult.Proceed) start).token();
    }
}
