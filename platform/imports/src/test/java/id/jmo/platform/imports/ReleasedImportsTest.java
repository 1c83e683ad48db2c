package id.jmo.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.values.Page;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Files that somebody else than their senders releases. */
class ReleasedImportsTest extends ImportsOfThings {

    @Test
    void what_waits_for_its_release_is_listed_with_what_the_second_person_compares_the_earliest_first()
            throws IOException {
        things.released = true;
        UUID first = send(file(1, 3));
        now.updateAndGet(time -> time.plusSeconds(1));
        UUID second = send(file(4, 8));
        over(second);
        over(first);

        Page<ImportView> waiting = imports.awaitingRelease(things, null);

        assertThat(waiting.items())
                .extracting(view -> view.importId().value(), ImportView::fileName, ImportView::linesChecked)
                .endsWith(tuple(first, "things.csv", 3L), tuple(second, "things.csv", 5L));
        assertThat(waiting.items()).allMatch(ImportView::awaitsSecondPerson);
        assertThat(waiting.items().getLast().requestedBy()).isEqualTo("tester");
        assertThat(waiting.items().getLast().sha256()).hasSize(64);
        assertThat(waiting.items().getLast().sums()).containsExactly(Map.entry("amount", 50L));
        String cursor = now.get().minusSeconds(1).toEpochMilli() + ":" + first;
        assertThat(imports.awaitingRelease(things, cursor).items())
                .extracting(view -> view.importId().value())
                .containsExactly(second);
        assertThat(problemOf(() -> imports.awaitingRelease(things, "junk"))).isEqualTo("invalid-request");

        imports.release(things, new ImportId(first), "somebody else", unaudited());
        imports.reject(things, new ImportId(second), unaudited());
        assertThat(imports.awaitingRelease(things, null).items())
                .extracting(view -> view.importId().value())
                .doesNotContain(first, second);
        assertThat(imports.read(things, new ImportId(second)).awaitsSecondPerson())
                .isFalse();
        assertThat(imports.read(things, new ImportId(second)).fileName())
                .as("its name is erased with the file")
                .isNull();
        // What is stored later would be another test's.
        await().until(() -> imports.read(things, new ImportId(first)).status() == ImportStatus.COMPLETED);
    }

    @Test
    void the_name_of_a_file_rests_encrypted() throws IOException {
        UUID id = send(file(1, 3));

        assertThat(mongo.findById(id.toString(), Document.class, ImportStore.IMPORTS)
                        .toJson())
                .doesNotContain("things.csv");
        over(id);
    }
}
