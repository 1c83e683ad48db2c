package id.jmo.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.Page;
import id.jmo.platform.workers.ErasureJob;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ImportsTest extends ImportsOfThings {

    private static final Locale ENGLISH = Locale.ENGLISH;

    @Test
    void a_file_is_checked_and_applied_and_the_same_file_again_changes_nothing() throws IOException {
        ImportView first = over(send(file(1, 2_300)));

        assertThat(first.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(first.linesChecked()).isEqualTo(2_300);
        assertThat(counts(first)).containsExactly(2_300L, 2_300L, 0L, 0L);
        assertThat(first.figures()).containsExactly(Map.entry("amount", 23_000L));
        assertThat(stored()).isEqualTo(2_300);

        assertThat(counts(over(send(file(1, 2_300))))).containsExactly(2_300L, 0L, 2_300L, 0L);
        assertThat(stored()).isEqualTo(2_300);
    }

    @Test
    void a_request_that_is_repeated_is_the_same_import() throws IOException {
        UUID id = UUID.randomUUID();
        receive(id, file(1, 3));
        over(id);

        assertThat(receive(id, file(1, 3)).status()).isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void of_a_file_with_a_fault_nothing_is_stored_and_every_fault_is_listed_page_by_page() throws IOException {
        StringBuilder file = new StringBuilder(file(1, 700));
        IntStream.rangeClosed(1, 99).forEach(i -> file.append("x").append(i).append(",much\n"));
        file.append("1,10\n");

        UUID id = send(file.toString());
        ImportView refused = over(id);

        assertThat(refused.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(refused.faults()).isEqualTo(100);
        assertThat(stored()).isZero();
        List<ImportFaultView> all = allFaults(id);
        assertThat(all).hasSize(100);
        assertThat(all.getFirst())
                .isEqualTo(new ImportFaultView(702, "amount", "whole-number", "must be a whole number"));
        assertThat(all.getLast().line()).isEqualTo(801);
        assertThat(all.getLast().code()).isEqualTo("thing-twice");
        assertThat(imports.faults(things, new ImportId(id), _ -> true, null, Locale.of("id"))
                        .items()
                        .getFirst()
                        .message())
                .isEqualTo("harus berupa bilangan bulat");
    }

    @Test
    void at_the_hundred_and_first_fault_a_file_is_not_read_any_further_and_the_last_fault_says_so() throws IOException {
        UUID id = send(file(1, 700) + "x,much\n".repeat(100_000));

        ImportView refused = over(id);

        assertThat(refused.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(refused.linesChecked()).isEqualTo(1_000);
        assertThat(stored()).isZero();
        List<ImportFaultView> all = allFaults(id);
        assertThat(all).hasSize(101);
        assertThat(all.getLast())
                .extracting(ImportFaultView::code, ImportFaultView::message)
                .containsExactly("too-many-faults", "more than 100 faults: the rest of the file was not read");
    }

    @Test
    void a_file_that_may_be_stored_in_part_is_given_up_at_ten_thousand_faults_and_its_kind_learns_of_it()
            throws IOException {
        things.partial = true;
        UUID id = send(file(1, 700) + "x,much\n".repeat(20_000));

        ImportView given = over(id);

        assertThat(given.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(given.faults()).isEqualTo(10_001);
        assertThat(given.linesRead()).isLessThan(11_500);
        assertThat(stored()).isEqualTo(700);
        assertThat(things.stopped).isTrue();
        assertThat(things.ended).isFalse();
    }

    @Test
    void a_file_of_more_lines_than_its_kind_takes_is_refused_whole_and_one_stored_in_part_is_given_up()
            throws IOException {
        things.lines = 1_000;
        assertThat(over(send(file(1, 1_000))).status()).isEqualTo(ImportStatus.COMPLETED);

        UUID whole = send(file(1, 1_001));
        assertThat(over(whole).status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(faults(whole, null).items())
                .containsExactly(new ImportFaultView(1_002, "", "too-many-rows", "a file may have at most 1000 lines"));

        things.partial = true;
        UUID part = send(file(2_001, 4_000));
        ImportView given = over(part);
        assertThat(given.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(given.linesAccepted()).isEqualTo(1_000);
        assertThat(faults(part, null).items()).extracting(ImportFaultView::code).containsExactly("too-many-rows");
        assertThat(things.stopped).isTrue();
    }

    @Test
    void of_a_file_that_may_be_stored_in_part_sound_lines_are_stored_and_the_others_listed() throws IOException {
        things.partial = true;

        UUID id = send(file(1, 700) + "x,much\n1,10\n");
        ImportView ended = over(id);

        assertThat(ended.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(counts(ended)).containsExactly(702L, 700L, 1L, 1L);
        assertThat(stored()).isEqualTo(700);
        assertThat(faults(id, null).items())
                .containsExactly(new ImportFaultView(702, "amount", "whole-number", "must be a whole number"));
    }

    @Test
    void an_import_whose_instance_dies_in_the_middle_of_a_batch_is_ended_by_another_and_counts_each_line_once()
            throws IOException {
        over(send(file(600, 610)));
        UUID id = send(file(1, 2_000));
        things.dieAfter(777);
        catchThrowableOfType(Things.Died.class, () -> queue.process(new ImportId(id)));
        assertThat(imports.read(things, new ImportId(id)).linesRead()).isEqualTo(500);
        assertThat(stored()).isBetween(770L, 800L);
        assertThat(queue.due(10)).as("while the lease lasts").isEmpty();

        now.set(now.get().plus(Duration.ofMinutes(2)));
        ImportView ended = over(id);

        assertThat(counts(ended)).containsExactly(2_000L, 1_989L, 11L, 0L);
        assertThat(ended.figures()).containsExactly(Map.entry("amount", 19_890L));
        assertThat(stored()).isEqualTo(2_000);
    }

    @Test
    void an_instance_that_was_thought_dead_notes_nothing_any_more() throws IOException {
        UUID id = send(file(1, 10));
        ImportRecord stale = store.take(new ImportId(id)).orElseThrow();
        now.set(now.get().plus(Duration.ofMinutes(2)));
        over(id);

        catchThrowableOfType(ImportStore.LeaseLost.class, () -> new ImportRun<>(store, things, trail, stale).run());

        assertThat(counts(imports.read(things, new ImportId(id)))).containsExactly(10L, 10L, 0L, 0L);
    }

    @Test
    void of_two_imports_with_the_same_rows_each_row_is_accepted_in_one_and_repeated_in_the_other() throws Exception {
        UUID one = send(file(1, 1_500));
        UUID other = send(file(1, 1_500));
        Thread first = Thread.startVirtualThread(() -> queue.process(new ImportId(one)));
        queue.process(new ImportId(other));
        first.join();

        ImportView left = imports.read(things, new ImportId(one));
        ImportView right = imports.read(things, new ImportId(other));
        assertThat(left.linesAccepted() + right.linesAccepted()).isEqualTo(1_500);
        assertThat(left.linesRepeated() + right.linesRepeated()).isEqualTo(1_500);
        assertThat(left.figures().getOrDefault("amount", 0L) + right.figures().getOrDefault("amount", 0L))
                .isEqualTo(15_000);
    }

    @Test
    void a_failure_is_tried_again_and_given_up_in_the_end() throws IOException {
        UUID id = send(file(1, 10));
        things.fail = true;
        for (int attempt = 0; attempt < 6; attempt++) {
            queue.process(new ImportId(id));
            now.set(now.get().plus(Duration.ofSeconds(6)));
        }

        assertThat(imports.read(things, new ImportId(id)).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(queue.due(10)).isEmpty();
    }

    @Test
    void the_file_rests_encrypted_and_is_erased_at_the_end_and_the_record_when_its_time_is_over() throws IOException {
        UUID id = send("name,amount\n4711secret,10\nbad,much\n");
        String chunks = mongo.findAll(Document.class, ImportFiles.CHUNKS).toString();
        assertThat(chunks).contains(id.toString()).doesNotContain("4711secret");

        over(id);
        assertThat(mongo.findAll(Document.class, ImportFiles.CHUNKS)).isEmpty();
        assertThat(mongo.findById(id.toString(), Document.class, ImportStore.IMPORTS))
                .doesNotContainKey("key");

        now.set(now.get().plus(Duration.ofDays(91)));
        new ErasureJob("test", store, (_, _) -> true, Clock.fixed(now.get(), ZoneOffset.UTC)).run();
        assertThat(problemOf(() -> imports.read(things, new ImportId(id)))).isEqualTo("import-not-found");
        assertThat(mongo.findAll(Document.class, ImportStore.FAULTS)).isEmpty();
    }

    @Test
    void what_is_no_such_file_is_refused_at_once_and_nothing_is_kept() {
        assertThat(problemOf(() -> send("amount,name\n1,2\n"))).isEqualTo("import-unreadable");
        assertThat(problemOf(() -> send("name,amount\n"))).isEqualTo("import-unreadable");
        assertThat(problemOf(() -> send("a\n".repeat(8_000_000)))).isEqualTo("import-unreadable");
        assertThat(problemOf(() -> send("x".repeat(16_000_000)))).isEqualTo("import-unreadable");
        assertThat(problemOf(() -> send("name,amount" + "\r\n".repeat(500_000))))
                .isEqualTo("import-unreadable");
        assertThat(queue.due(10)).isEmpty();
    }

    @Test
    void what_is_compressed_is_refused_at_once_however_much_would_come_of_it() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(new byte[50_000_000]);
        }
        for (byte[] compressed :
                List.of(zipped.toByteArray(), new byte[] {'P', 'K', 3, 4, 20}, new byte[] {'B', 'Z', 'h', '9'})) {
            Problem refused = catchThrowableOfType(
                    Problem.class,
                    () -> quiet.receive(
                            things,
                            PATH,
                            UUID.randomUUID(),
                            "tester",
                            null,
                            Map.of(),
                            unaudited(),
                            new ByteArrayInputStream(compressed)));
            assertThat(refused.status().value()).isEqualTo(415);
            assertThat(refused.faultNames()).containsExactly("body: file-compressed");
        }
        assertThat(queue.due(10)).isEmpty();
    }

    @Test
    void the_worker_takes_what_was_received_without_waiting_for_its_next_round() throws IOException {
        UUID id = UUID.randomUUID();
        imports.receive(things, PATH, id, "tester", "things.csv", Map.of(), unaudited(), stream(file(1, 5)));

        await().until(() -> imports.read(things, new ImportId(id)).status().isOver());
    }

    private Page<ImportFaultView> faults(UUID id, String cursor) {
        return imports.faults(things, new ImportId(id), _ -> true, cursor, ENGLISH);
    }

    private List<ImportFaultView> allFaults(UUID id) {
        Page<ImportFaultView> page = faults(id, null);
        List<ImportFaultView> all = new ArrayList<>(page.items());
        while (page.next() != null) {
            page = faults(id, page.next());
            all.addAll(page.items());
        }
        return all;
    }

    private static List<Long> counts(ImportView view) {
        return List.of(view.linesRead(), view.linesAccepted(), view.linesRepeated(), view.linesRefused());
    }
}
