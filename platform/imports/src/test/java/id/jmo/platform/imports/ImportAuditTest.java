package id.jmo.platform.imports;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What audit records say of the files that were sent and released. The worker's rounds are the test's to call. */
class ImportAuditTest extends ImportsOfThings {

    @Autowired
    private MongoClient client;

    @Test
    void the_record_of_an_upload_says_the_files_hash_and_once_it_is_read_its_lines_and_sum() throws IOException {
        String file = file(1, 2_300);
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
        queue.process(send(file(1, 100), "first"));
        ImportId again = send(file(1, 150), "again");
        queue.process(again);

        assertThat(imports.read(things, again).figures()).containsExactly(Map.entry("amount", 500L));
        assertThat(note("again/content"))
                .containsEntry("lines", 150L)
                .containsEntry("sums", new Document("amount", 1_500L));
    }

    @Test
    void of_a_file_that_is_stored_in_part_it_is_that_of_the_lines_that_can_be_read() throws IOException {
        things.partial = true;
        queue.process(send(file(1, 700) + "x,much\n1,10\n", "part"));

        assertThat(note("part/content"))
                .containsEntry("lines", 702L)
                .containsEntry("sums", new Document("amount", 7_010L));
    }

    @Test
    void who_releases_or_rejects_a_file_has_its_hash_lines_and_sum_on_record_before_anything_of_it_is_stored()
            throws IOException {
        things.released = true;
        ImportId released = send(file(1, 300), "one");
        ImportId rejected = send(file(301, 310), "other-upload");
        queue.process(released);
        queue.process(rejected);

        quiet.release(things, released, "second operator", new AuditNote(trail, "release"));
        quiet.reject(things, rejected, new AuditNote(trail, "rejection"));

        assertThat(stored()).isZero();
        assertThat(note("release/file")).containsEntry("sha256", sha256(file(1, 300)));
        assertThat(note("release/content"))
                .containsEntry("lines", 300L)
                .containsEntry("sums", new Document("amount", 3_000L));
        assertThat(note("rejection/file")).containsEntry("sha256", sha256(file(301, 310)));

        queue.process(released);
        assertThat(stored()).isEqualTo(300);
    }

    private ImportId send(String file, String auditRecord) throws IOException {
        ImportId id = new ImportId(UUID.randomUUID());
        quiet.receive(
                things,
                "/api/v1/things/imports",
                id.value(),
                "sender",
                null,
                Map.of(),
                new AuditNote(trail, auditRecord),
                stream(file));
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
