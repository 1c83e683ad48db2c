package id.jmo.platform.keyrotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.BlindIndexed;
import id.jmo.platform.personaldata.BlindIndexedTexts;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.Place;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;

class IndexRotationTest {

    private static final List<BlindIndexed> INDEXED = List.of(BlindIndexed.of("members", "nikFingerprint", "nik")
            .onceIn(new BlindIndexed.Entry("guards", "nik:", "holder")));
    private static final List<BlindIndexedTexts> LISTS =
            List.of(new BlindIndexedTexts("members", "nameFingerprints", (stored, cipher) -> {
                String name = BlindIndexed.decrypted(stored, "name", cipher);
                return name == null ? List.of() : List.of(name.split(" "));
            }));

    private final BlindIndex old = Keys.index("index-key=" + Keys.key(7));
    private final BlindIndex rotating = Keys.index("index-key=" + Keys.key(8), "previous-index-key=" + Keys.key(7));
    private final BlindIndex withoutTheOldKey = Keys.index("index-key=" + Keys.key(8));
    private final PersonalDataCipher cipher = Keys.cipher("keys.k1=" + Keys.key(1), "unbound-in-store=true");

    private final TestStore server = new TestStore();
    private final MongoTemplate store = server.database("account");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void fingerprints_and_guards_are_made_anew_and_what_has_none_gets_none() {
        member("1", "3174", old);
        store.insert(new Document("_id", "2").append("nik", cipher.encrypt("3175")), "members");
        StorePasses rotation = rotation(rotating);

        rotation.run(() -> true);

        assertThat(fingerprint("1")).isEqualTo(withoutTheOldKey.of("3174"));
        assertThat(guards())
                .containsExactly(Document.parse("{_id: 'nik:%s', holder: '1'}".formatted(withoutTheOldKey.of("3174"))));
        assertThat(store.findById("2", Document.class, "members")).doesNotContainKey("nikFingerprint");
        assertThat(rotation.found()).isZero();
    }

    @Test
    void a_number_that_another_only_tries_to_take_stays_with_its_holder() {
        member("1", "3174", old);
        String current = "nik:" + withoutTheOldKey.of("3174");
        store.insert(new Document("_id", current).append("holder", "other"), "guards");
        StorePasses rotation = rotation(rotating);

        AtomicInteger looks = new AtomicInteger();
        rotation.run(() -> looks.getAndIncrement() < 2);
        assertThat(guards()).extracting(guard -> guard.getString("holder")).containsExactlyInAnyOrder("1", "other");

        store.remove(new BasicQuery("{_id: '%s'}".formatted(current)), "guards");
        rotation(rotating).run(() -> true);
        assertThat(guards()).containsExactly(new Document("_id", current).append("holder", "1"));
    }

    @Test
    void a_rotation_that_was_interrupted_goes_on_where_it_was() {
        for (int i = 0; i < 450; i++) {
            member("member-%03d".formatted(i), "31740000000%05d".formatted(i), old);
        }
        AtomicInteger batches = new AtomicInteger();
        rotation(rotating).run(() -> batches.getAndIncrement() < 1);
        assertThat(underTheOldKey()).isEqualTo(250);

        StorePasses another = rotation(rotating);
        another.run(() -> true);

        assertThat(underTheOldKey()).isZero();
        assertThat(guards()).hasSize(450);
        assertThat(another.found()).isZero();
    }

    @Test
    void what_cannot_be_decrypted_or_belongs_elsewhere_is_counted_and_holds_nothing_up() {
        member("1", "3174", old);
        store.insert(
                new Document("_id", "0")
                        .append("nik", new String(cipher.encrypt(new byte[] {49}, new Place("9", "nik"))))
                        .append("nikFingerprint", old.of("1")),
                "members");
        StorePasses rotation = rotation(rotating);

        rotation.run(() -> true);

        assertThat(fingerprint("0")).isEqualTo(old.of("1"));
        assertThat(fingerprint("1")).isEqualTo(withoutTheOldKey.of("3174"));
        assertThat(rotation.found()).isEqualTo(1);
    }

    @Test
    void lists_of_fingerprints_are_made_anew_and_a_document_without_one_gets_one() {
        store.insert(named("1").append("nameFingerprints", old.ofEach(List.of("EILEEN", "COLLINS"))), "members");
        store.insert(named("2"), "members");
        store.insert(new Document("_id", "3"), "members");
        StorePasses rotation = rotation(rotating);

        rotation.run(() -> true);

        List<String> current = withoutTheOldKey.ofEach(List.of("EILEEN", "COLLINS"));
        assertThat(fingerprints("1")).isEqualTo(current);
        assertThat(fingerprints("2")).isEqualTo(current);
        assertThat(fingerprints("3")).isNull();
        assertThat(rotation.found()).isZero();
    }

    @Test
    void a_name_that_cannot_be_decrypted_is_counted_and_keeps_its_fingerprints() {
        List<String> before = old.ofEach(List.of("EILEEN"));
        store.insert(
                new Document("_id", "0")
                        .append("name", new String(cipher.encrypt(new byte[] {69}, new Place("9", "name")), UTF_8))
                        .append("nameFingerprints", before),
                "members");
        StorePasses rotation = rotation(rotating);

        rotation.run(() -> true);

        assertThat(fingerprints("0")).isEqualTo(before);
        assertThat(rotation.found()).isEqualTo(1);
    }

    @Test
    void without_a_previous_key_there_is_nothing_to_do() {
        member("1", "3174", old);

        rotation(withoutTheOldKey).run(() -> true);

        assertThat(fingerprint("1")).isEqualTo(old.of("3174"));
        assertThat(store.collectionExists(StorePasses.COLLECTION)).isFalse();
    }

    private void member(String id, String nik, BlindIndex index) {
        store.insert(
                new Document("_id", id).append("nik", cipher.encrypt(nik)).append("nikFingerprint", index.of(nik)),
                "members");
        store.insert(new Document("_id", "nik:" + index.of(nik)).append("holder", id), "guards");
    }

    private Document named(String id) {
        return new Document("_id", id).append("name", cipher.encrypt("EILEEN COLLINS"));
    }

    private @Nullable List<String> fingerprints(String id) {
        return store.findById(id, Document.class, "members").getList("nameFingerprints", String.class);
    }

    private String fingerprint(String id) {
        return store.findById(id, Document.class, "members").getString("nikFingerprint");
    }

    private List<Document> guards() {
        return store.findAll(Document.class, "guards");
    }

    private long underTheOldKey() {
        Set<String> fingerprints = IntStream.range(0, 450)
                .mapToObj(i -> old.of("31740000000%05d".formatted(i)))
                .collect(Collectors.toSet());
        return store.findAll(Document.class, "members").stream()
                .filter(member -> fingerprints.contains(member.getString("nikFingerprint")))
                .count();
    }

    private StorePasses rotation(BlindIndex index) {
        return new StorePasses(
                store, (_, _) -> true, Clock.systemUTC(), new IndexRotation(store, index, cipher, INDEXED, LISTS));
    }
}
