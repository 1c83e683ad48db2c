package id.jmo.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash is a copy of the files as they are at that moment, which is then opened. */
class WriteAheadLogTest {

    private static final Key LAST = key("last");

    @TempDir
    Path folder;

    @TempDir
    Path crashed;

    private Opened opened;

    private record Opened(MVStore store, WriteAheadLog log, Durability durability, LoggedMap<Key> entries)
            implements AutoCloseable {

        static Opened in(Path folder) {
            MVStore store = HardenedStore.openFile(folder.resolve("store.mv"));
            WriteAheadLog log = WriteAheadLog.open(folder, store);
            LoggedMap<Key> entries = new StoredMaps(store, log).entries("claim", "claims", "number");
            return new Opened(store, log, new Durability(store, log, _ -> {}), entries);
        }

        /** Two changes that belong together. */
        void write(int number) {
            durability.write("claim.claims", () -> {
                entries.put(key(number), key(number));
                entries.put(LAST, key(number));
                return true;
            });
        }

        void assertNumbersUpTo(int last) {
            assertThat(entries.get(LAST)).isEqualTo(key(last));
            assertThat(IntStream.rangeClosed(1, last).mapToObj(number -> entries.get(key(number))))
                    .doesNotContainNull();
            assertThat(entries.size()).isEqualTo(last + 1);
        }

        @Override
        public void close() {
            log.close();
            store.closeImmediately();
        }
    }

    private static Key key(Object value) {
        return KeyWriter.of(List.of(value));
    }

    @BeforeEach
    void open() {
        opened = Opened.in(folder);
        // Only a checkpoint makes a new map durable.
        opened.write(1);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private byte[] log() throws IOException {
        return Files.readAllBytes(folder.resolve(WriteAheadLog.FILE));
    }

    private byte[] maps() throws IOException {
        return Files.readAllBytes(folder.resolve("store.mv"));
    }

    private Opened afterACrash(byte[] maps, byte[] log) throws IOException {
        Files.write(crashed.resolve("store.mv"), maps);
        Files.write(crashed.resolve(WriteAheadLog.FILE), log);
        return Opened.in(crashed);
    }

    @Test
    void what_was_written_after_the_last_checkpoint_is_there_after_a_crash_and_after_the_next() throws IOException {
        byte[] checkpoint = maps();
        opened.write(2);
        opened.write(3);

        assertThat(maps()).as("no page is written for a record").isEqualTo(checkpoint);
        try (Opened again = afterACrash(maps(), log())) {
            again.assertNumbersUpTo(3);
            again.write(4);
        }
        try (Opened again = Opened.in(crashed)) {
            again.assertNumbersUpTo(4);
        }
    }

    @Test
    void a_key_that_was_removed_stays_away() throws IOException {
        opened.write(2);
        opened.durability().write("claim.claims", () -> opened.entries().remove(key(2)));

        try (Opened again = afterACrash(maps(), log())) {
            assertThat(again.entries().containsKey(key(2))).isFalse();
            assertThat(again.entries().get(LAST)).isEqualTo(key(2));
        }
    }

    @Test
    void a_record_that_was_cut_anywhere_counts_as_not_written_and_all_before_it_are_there() throws IOException {
        opened.write(2);
        int whole = log().length;
        opened.write(3);
        byte[] log = log();

        for (int length = whole; length < log.length; length++) {
            try (Opened again = afterACrash(maps(), Arrays.copyOf(log, length))) {
                again.assertNumbersUpTo(2);
            }
        }
    }

    @Test
    void a_record_with_a_wrong_byte_anywhere_counts_as_not_written_and_so_do_all_behind_it() throws IOException {
        opened.write(2);
        int whole = log().length;
        opened.write(3);
        int next = log().length;
        opened.write(4);

        for (int place = whole; place < next; place++) {
            byte[] log = log();
            log[place] ^= 0x10;
            try (Opened again = afterACrash(maps(), log)) {
                again.assertNumbersUpTo(2);
            }
        }
    }

    @Test
    void what_is_written_after_a_torn_record_is_not_lost_behind_it() throws IOException {
        opened.write(2);
        opened.write(3);
        byte[] log = log();

        try (Opened again = afterACrash(maps(), Arrays.copyOf(log, log.length - 1))) {
            again.write(3);
        }
        try (Opened again = Opened.in(crashed)) {
            again.assertNumbersUpTo(3);
        }
    }

    @Test
    void a_log_that_was_left_behind_by_a_checkpoint_is_not_applied() throws IOException {
        opened.write(2);
        byte[] earlier = log();
        opened.durability().exclusively(() -> {});
        opened.write(3);
        opened.durability().exclusively(() -> {});

        try (Opened again = afterACrash(maps(), earlier)) {
            again.assertNumbersUpTo(3);
        }
    }

    @Test
    void records_behind_those_of_this_generation_are_not_applied() throws IOException {
        opened.write(2);
        opened.write(3);
        byte[] earlier = log();
        opened.durability().exclusively(() -> {});
        opened.write(4);
        byte[] overwritten = earlier.clone();
        System.arraycopy(log(), 0, overwritten, 0, log().length);

        try (Opened again = afterACrash(maps(), overwritten)) {
            again.assertNumbersUpTo(4);
        }
    }

    @Test
    void a_large_group_goes_into_the_maps_at_once() throws IOException {
        String picture = "x".repeat(5 << 20);
        opened.durability().write("claim.claims", () -> opened.entries().putIfAbsent(key("picture"), key(picture)));

        assertThat(log()).isEmpty();
        try (Opened again = afterACrash(maps(), log())) {
            assertThat(again.entries().get(key("picture"))).isEqualTo(key(picture));
        }
    }

    @Test
    void a_map_that_is_new_or_gone_is_so_after_a_crash() throws IOException {
        StoredMaps maps = new StoredMaps(opened.store(), opened.log());
        opened.durability()
                .write(
                        "claim.claims",
                        () -> maps.entries("claim", "claims", "second").putIfAbsent(key(1), key(1)));
        opened.durability().write("claim.claims", () -> {
            maps.removeEntries("claim", "claims", "number");
            return true;
        });

        try (Opened again = afterACrash(maps(), log())) {
            assertThat(again.entries().size()).isZero();
            assertThat(new StoredMaps(again.store(), again.log())
                            .entries("claim", "claims", "second")
                            .containsKey(key(1)))
                    .isTrue();
        }
    }
}
