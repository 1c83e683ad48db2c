package id.jmo.platform.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final AtomicInteger made = new AtomicInteger();
    private Rounds rounds = new Rounds("rounds", Duration.ofMillis(1), made::incrementAndGet);

    @AfterEach
    void stop() {
        rounds.stop();
    }

    @Test
    void rounds_follow_one_another_until_they_are_stopped() {
        rounds.start();
        await().until(() -> made.get() >= 3);

        rounds.stop();

        int atTheEnd = made.get();
        assertThat(rounds.isRunning()).isFalse();
        await().during(Duration.ofMillis(50)).until(() -> made.get() == atTheEnd);
    }

    @Test
    void a_round_that_fails_is_followed_by_the_next() {
        rounds = new Rounds("failing", Duration.ofMillis(1), () -> {
            if (made.incrementAndGet() < 3) {
                throw new IllegalStateException("the store is away");
            }
        });

        rounds.start();

        await().until(() -> made.get() >= 5);
    }

    @Test
    void a_stop_waits_for_the_round_under_way() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        rounds = new Rounds("slow", Duration.ofMillis(1), () -> {
            underWay.countDown();
            await().until(() -> !rounds.isRunning());
            made.incrementAndGet();
        });
        rounds.start();
        underWay.await();

        rounds.stop();

        assertThat(made).hasValue(1);
    }

    @Test
    void a_wake_during_a_round_is_followed_by_another_round_and_a_hundred_wakes_by_no_hundred() {
        CountDownLatch wakeNow = new CountDownLatch(1);
        rounds = new Rounds("hourly", Duration.ofHours(1), () -> {
            if (made.incrementAndGet() == 1) {
                wakeNow.await();
            }
        });
        rounds.start();
        await().until(() -> made.get() == 1);

        for (int i = 0; i < 100; i++) {
            rounds.wake();
        }
        wakeNow.countDown();

        await().until(() -> made.get() == 2);
        await().during(Duration.ofMillis(50)).until(() -> made.get() == 2);
    }

    @Test
    void a_stop_does_not_wait_for_the_pause() {
        rounds = new Rounds("hourly", Duration.ofHours(1), made::incrementAndGet);
        rounds.start();
        await().until(() -> made.get() == 1);

        rounds.wake();
        rounds.stop();

        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void rounds_can_be_started_again_and_a_second_start_changes_nothing() {
        rounds.start();
        rounds.start();
        rounds.stop();
        int before = made.get();

        rounds.start();

        await().until(() -> made.get() > before);
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
    }
}
