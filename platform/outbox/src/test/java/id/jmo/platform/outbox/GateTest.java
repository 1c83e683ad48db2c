package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GateTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T05:00:00Z"));
    private final Gate gate = new Gate(3, ((InstantSource) now::get).withZone(ZoneOffset.UTC));

    @Test
    void as_many_documents_enter_as_there_are_places() {
        assertThat(enter(4)).isEqualTo(3);

        gate.leave();

        assertThat(enter(2)).isEqualTo(1);
    }

    @Test
    void a_partition_that_does_not_answer_admits_nobody_until_it_does() throws InterruptedException {
        enter(1);
        passes(2);
        assertThat(gate.tryEnter()).isFalse();
        assertThat(gate.enter()).isFalse();

        assertThat(gate.answered()).isTrue();

        assertThat(gate.tryEnter()).isTrue();
    }

    @Test
    void after_a_failure_there_is_a_pause_and_then_one_attempt_at_a_time() {
        enter(3);
        assertThat(gate.failed()).isTrue();
        assertThat(gate.failed()).isFalse();
        leave(3);
        assertThat(enter(3)).isZero();

        passes(1);

        assertThat(enter(3)).isEqualTo(1);
    }

    @Test
    void pauses_grow_while_failures_follow_one_another_and_an_answer_ends_them() {
        gate.failed();
        passes(1);
        enter(1);
        assertThat(gate.failed()).isFalse();
        leave(1);
        passes(1);
        assertThat(enter(1)).isZero();
        passes(1);
        assertThat(enter(1)).isEqualTo(1);

        assertThat(gate.answered()).isTrue();
        leave(1);

        assertThat(enter(3)).isEqualTo(3);
    }

    @Test
    void a_partition_that_nobody_was_kept_out_of_has_nothing_to_catch_up_with() {
        enter(1);

        assertThat(gate.answered()).isFalse();
    }

    private int enter(int documents) {
        int admitted = 0;
        for (int i = 0; i < documents; i++) {
            admitted += gate.tryEnter() ? 1 : 0;
        }
        return admitted;
    }

    private void leave(int documents) {
        for (int i = 0; i < documents; i++) {
            gate.leave();
        }
    }

    private void passes(int seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
    }
}
