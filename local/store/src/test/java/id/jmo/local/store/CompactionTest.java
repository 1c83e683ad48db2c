package id.jmo.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    @TempDir
    Path folder;

    @Test
    void an_idle_store_frees_the_space_of_overwritten_data() throws IOException {
        Path file = folder.resolve("store.mv");
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        store.setRetentionTime(0);
        WriteAheadLog log = WriteAheadLog.open(folder, store);
        Durability durability = new Durability(store, log, failure -> {});
        LoggedMap<Key> map = new StoredMaps(store, log).entries("claim", "claims", "map");
        for (int i = 0; i < 1_000; i++) {
            Key key = KeyWriter.of(List.of(i));
            durability.write("map", () -> map.putIfAbsent(key, KeyWriter.of(List.of("x".repeat(5_000)))));
        }
        durability.exclusively(() -> {});
        for (int i = 0; i < 990; i++) {
            Key key = KeyWriter.of(List.of(i));
            durability.write("map", () -> map.remove(key));
        }
        long before = Files.size(file);

        try (Compaction compaction = new Compaction(store, durability, Duration.ofMillis(100))) {
            await().until(() -> Files.size(file) < before / 10);
        }

        store.close();
        log.close();
        try (MVStore reopened = MVStore.open(file.toString())) {
            LoggedMap<Key> kept = new StoredMaps(reopened, null).entries("claim", "claims", "map");
            assertThat(kept.size()).isEqualTo(10);
        }
    }
}
