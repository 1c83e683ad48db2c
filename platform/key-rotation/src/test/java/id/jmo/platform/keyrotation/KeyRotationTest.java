package id.jmo.platform.keyrotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class KeyRotationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final PersonalDataCipher old = Keys.cipher("keys.k1=" + Keys.key(1));
    private final PersonalDataCipher rotating = Keys.cipher(
            "keys.k1=" + Keys.key(1), "keys.k2=" + Keys.key(2), "active-key=k2", "index-key=" + Keys.key(9));
    private final PersonalDataCipher withoutTheOldKey =
            Keys.cipher("keys.k2=" + Keys.key(2), "index-key=" + Keys.key(9));

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final TestStore server = new TestStore();
    private final MongoTemplate store = server.database("claim");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everything_that_is_stored_is_readable_when_the_old_key_is_gone() {
        store.insert(
                new Document("_id", "1")
                        .append("name", old.encrypt("Eileen"))
                        .append("amount", 48_000_000L)
                        .append("nothing", null)
                        .append(
                                "accounts",
                                List.of(new Document("number", old.encrypt("123")), new Document("bank", "BRI")))
                        .append("wrappedKey", new Binary(old.encrypt(new byte[] {1, 2, 3})))
                        .append("outbox", List.of(new Document("data", "{\"nik\":\"" + old.encrypt("3174") + "\"}"))),
                "claims");
        store.insert(
                new Document("_id", "2")
                        .append("value", new Binary(("{\"a\":\"" + old.encrypt("b") + "\"}").getBytes(UTF_8))),
                "deadLetters");
        StorePasses rotation = rotation(rotating);

        rotation.run(() -> true);

        Document claim = store.findById("1", Document.class, "claims");
        assertThat(claim.toJson()).doesNotContain("jmo1:k1:").contains("48000000");
        assertThat(withoutTheOldKey.decrypt(claim.getString("name"))).isEqualTo("Eileen");
        assertThat(withoutTheOldKey.decrypt(
                        claim.getList("accounts", Document.class).getFirst().getString("number")))
                .isEqualTo("123");
        assertThat(withoutTheOldKey.decrypt(
                        claim.get("wrappedKey", Binary.class).getData()))
                .containsExactly(1, 2, 3);
        assertThat(claim.getList("outbox", Document.class).getFirst().getString("data"))
                .startsWith("{\"nik\":\"jmo1:k2:");
        assertThat(new String(
                        store.findById("2", Document.class, "deadLetters")
                                .get("value", Binary.class)
                                .getData(),
                        UTF_8))
                .startsWith("{\"a\":\"jmo1:k2:");
        assertThat(rotation.found()).isZero();
    }

    @Test
    void what_is_written_during_the_rotation_is_neither_lost_nor_left_under_the_old_key() {
        for (int i = 0; i < 450; i++) {
            store.insert(member(i, old.encrypt("name 0")), "members");
        }
        AtomicBoolean restarted = new AtomicBoolean();
        AtomicInteger writes = new AtomicInteger();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
            // An instance that was started before the new key was active, and is then started again.
            for (int i = 0; i < 2_000; i++) {
                restarted.compareAndSet(false, i == 1_000);
                PersonalDataCipher own = restarted.get() ? rotating : old;
                store.save(member(i % 450, own.encrypt("name " + (1 + i / 450))), "members");
                writes.incrementAndGet();
            }
        });
        StorePasses rotation = rotation(rotating);
        while (!load.isDone()) {
            rotation.run(() -> true);
            now.updateAndGet(time -> time.plus(Duration.ofDays(2)));
        }
        load.join();
        rotation.run(() -> true);

        assertThat(writes).hasValue(2_000);
        for (int i = 0; i < 450; i++) {
            String stored = store.findById("member-%03d".formatted(i), Document.class, "members")
                    .getString("name");
            assertThat(withoutTheOldKey.decrypt(stored)).isEqualTo("name " + (i < 200 ? 5 : 4));
        }
    }

    @Test
    void a_rotation_that_was_interrupted_goes_on_where_it_was() {
        for (int i = 0; i < 450; i++) {
            store.insert(member(i, old.encrypt("name")), "members");
        }
        AtomicInteger batches = new AtomicInteger();
        rotation(rotating).run(() -> batches.getAndIncrement() < 1);
        assertThat(underTheOldKey()).isEqualTo(250);

        StorePasses another = rotation(rotating);
        another.run(() -> true);

        assertThat(underTheOldKey()).isZero();
        assertThat(another.found()).isZero();
    }

    @Test
    void what_no_key_decrypts_is_counted_and_holds_nothing_up() {
        store.insert(member(1, Keys.cipher("keys.k7=" + Keys.key(7)).encrypt("lost")), "members");
        store.insert(member(2, old.encrypt("kept")), "members");
        StorePasses rotation = rotation(rotating);

        rotation.run(() -> true);

        assertThat(rotation.found()).isEqualTo(1);
        assertThat(withoutTheOldKey.decrypt(
                        store.findById("member-002", Document.class, "members").getString("name")))
                .isEqualTo("kept");
    }

    @Test
    void with_one_key_there_is_nothing_to_do() {
        store.insert(member(1, old.encrypt("name")), "members");

        rotation(old).run(() -> true);

        assertThat(store.collectionExists(StorePasses.COLLECTION)).isFalse();
    }

    @Test
    void what_is_bound_to_no_document_is_bound_while_the_operator_lets_it_be_read() {
        store.insert(
                member(1, old.encrypt("name"))
                        .append("accounts", List.of(new Document("key", new Binary(old.encrypt(new byte[] {1}))))),
                "members");

        rotation(Keys.cipher(
                        "keys.k1=" + Keys.key(1),
                        "keys.k2=" + Keys.key(2),
                        "active-key=k2",
                        "index-key=" + Keys.key(9),
                        "unbound-in-store=true"))
                .run(() -> true);

        Document bound = store.findById("member-001", Document.class, "members");
        assertThat(bound.getString("name")).startsWith("jmo1:k2-");
        assertThat(withoutTheOldKey.decrypt(
                        bound.getList("accounts", Document.class)
                                .getFirst()
                                .get("key", Binary.class)
                                .getData(),
                        new Place("member-001", "accounts.key")))
                .containsExactly(1);
    }

    private long underTheOldKey() {
        return store.findAll(Document.class, "members").stream()
                .filter(member -> member.getString("name").startsWith("jmo1:k1:"))
                .count();
    }

    private static Document member(int number, String name) {
        return new Document("_id", "member-%03d".formatted(number)).append("name", name);
    }

    private StorePasses rotation(PersonalDataCipher cipher) {
        InstantSource source = now::get;
        return new StorePasses(store, (_, _) -> true, source.withZone(ZoneOffset.UTC), new KeyRotation(store, cipher));
    }
}
