package id.jmo.platform.imports;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import id.jmo.platform.application.Traces;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.AuditTrail;
import id.jmo.platform.problems.ProblemTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** What audit records say of the files that were sent and released. The worker's rounds are the test's to call. */
@SpringBootTest(
        classes = ImportsTest.SampleService.class,
        properties = {
            "jmo.personal-data.keys.k1=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
            "jmo.imports.poll-interval=1h",
            "jmo.imports.erasure-interval=1h",
            "spring.application.name=sample",
            "jmo.security.issuer-uri=http://localhost/realms/jmo",
            "springdoc.api-docs.enabled=false",
            "spring.main.banner-mode=off"
        })
class ImportAuditTest {

    @Autowired
    private ImportQueue queue;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Things things;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoClient client;

    private Imports imports;

    /** Its worker gets no signal. */
    @Autowired
    private void imports(
            ImportStore store, List<ImportKind<?>> kinds, ImportProperties settings, ProblemTexts texts, Clock clock) {
        imports = new Imports(store, new ImportQueue(store, kinds, trail, Traces.NONE, settings), texts, clock);
    }

    @BeforeEach
    void begin() {
        things.reset();
        mongo.remove(new Query(), "things");
    }

    @Test
    void the_record_of_an_upload_says_the_files_hash_and_once_it_is_read_its_lines_and_sum() throws IOException {
        String file = ImportsTest.file(1, 2_300);
        ImportId id = send(file, "upload");

        assertThat(note("upload/file")).containsEntry("sha256", sha256(file)).containsEntry("bytes", (long)
                file.length());
        assertThat(note("upload/content")).isNull();

        queue.process(id);
        assertThat(note("upload/content"))
                .containsEntry("lines", 2_300L)
                .containsEntry("sums", new Document("amount", 23_000L));
    }

    @Test
    void its_sum_is_that_of_all_lines_also_of_those_on_record_before() throws IOException {
        queue.process(send(ImportsTest.file(1, 100), "first"));
        ImportId again = send(ImportsTest.file(1, 150), "again");
        queue.process(again);

        assertThat(imports.read(things, again).figures()).containsExactly(Map.entry("amount", 500L));
        assertThat(note("again/content"))
                .containsEntry("lines", 150L)
                .containsEntry("sums", new Document("amount", 1_500L));
    }

    @Test
    void of_a_file_that_is_stored_in_part_it_is_that_of_the_lines_that_can_be_read() throws IOException {
        things.partial = true;
        queue.process(send(ImportsTest.file(1, 700) + "x,much\n1,10\n", "part"));

        assertThat(note("part/content"))
                .containsEntry("lines", 702L)
                .containsEntry("sums", new Document("amount", 7_010L));
    }

    @Test
    void who_releases_or_rejects_a_file_has_its_hash_lines_and_sum_on_record_before_anything_of_it_is_stored()
            throws IOException {
        things.released = true;
        ImportId released = send(ImportsTest.file(1, 300), "one");
        ImportId rejected = send(ImportsTest.file(301, 310), "other-upload");
        queue.process(released);
        queue.process(rejected);

        imports.release(things, released, "second operator", new AuditNote(trail, "release"));
        imports.reject(things, rejected, new AuditNote(trail, "rejection"));

        assertThat(mongo.count(new Query(), "things")).isZero();
        assertThat(note("release/file")).containsEntry("sha256", sha256(ImportsTest.file(1, 300)));
        assertThat(note("release/content"))
                .containsEntry("lines", 300L)
                .containsEntry("sums", new Document("amount", 3_000L));
        assertThat(note("rejection/file")).containsEntry("sha256", sha256(ImportsTest.file(301, 310)));

        queue.process(released);
        assertThat(mongo.count(new Query(), "things")).isEqualTo(300);
    }

    private ImportId send(String file, String auditRecord) throws IOException {
        ImportId id = new ImportId(UUID.randomUUID());
        imports.receive(
                things,
                "/api/v1/things/imports",
                id.value(),
                "sender",
                null,
                Map.of(),
                new AuditNote(trail, auditRecord),
                new ByteArrayInputStream(file.getBytes(UTF_8)));
        return id;
    }

    private Document note(String id) {
        return client.getDatabase("imports-audit")
                .getCollection("auditNotes")
                .find(eq("_id", id))
                .first();
    }

    private static String sha256(String file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
