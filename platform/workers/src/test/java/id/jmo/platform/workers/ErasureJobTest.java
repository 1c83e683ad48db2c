package id.jmo.platform.workers;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.application.Leases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErasureJobTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

    private final List<String> kept =
            new ArrayList<>(IntStream.range(0, 250).mapToObj(Integer::toString).toList());
    private final List<Integer> batches = new ArrayList<>();

    private final ErasureJob.Erasable erasable = new ErasureJob.Erasable() {
        @Override
        public List<String> due(Instant now, int limit) {
            assertThat(now).isEqualTo(NOW);
            List<String> due = List.copyOf(kept.subList(0, Math.min(limit, kept.size())));
            batches.add(due.size());
            return due;
        }

        @Override
        public void erase(String name) {
            kept.remove(name);
        }
    };

    @Test
    void all_that_are_due_are_erased_batch_by_batch() {
        job((_, _) -> true).run();

        assertThat(kept).isEmpty();
        assertThat(batches).containsExactly(100, 100, 50, 0);
    }

    @Test
    void an_instance_without_the_lease_erases_nothing_and_one_that_loses_it_stops() {
        job((_, _) -> false).run();
        assertThat(kept).hasSize(250);

        job((_, _) -> batches.isEmpty()).run();
        assertThat(kept).hasSize(150);
    }

    private ErasureJob job(Leases leases) {
        return new ErasureJob("test-erasure", erasable, leases, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
