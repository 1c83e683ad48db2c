package id.jmo.platform.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingLoopTest {

    private final AtomicInteger passes = new AtomicInteger();
    private PollingLoop loop = new PollingLoop("loop", Duration.ofMillis(1), passes::incrementAndGet);

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void passes_follow_one_another_until_the_loop_is_stopped() {
        loop.start();
        await().until(() -> passes.get() >= 3);

        loop.stop();

        int atTheEnd = passes.get();
        assertThat(loop.isRunning()).isFalse();
        await().during(Duration.ofMillis(50)).until(() -> passes.get() == atTheEnd);
    }

    @Test
    void a_pass_that_fails_is_followed_by_the_next() {
        loop = new PollingLoop("failing", Duration.ofMillis(1), () -> {
            if (passes.incrementAndGet() < 3) {
                throw new IllegalStateException("the store is unavailable");
            }
        });

        loop.start();

        await().until(() -> passes.get() >= 5);
    }

    @Test
    void not_even_an_error_ends_the_loop() {
        loop = new PollingLoop("erring", Duration.ofMillis(1), () -> {
            if (passes.incrementAndGet() < 3) {
                throw new StackOverflowError();
            }
        });

        loop.start();

        await().until(() -> passes.get() >= 5);
    }

    @Test
    void a_loop_whose_passes_fail_is_seen_to_be_overdue_until_one_succeeds() {
        var registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        AtomicBoolean away = new AtomicBoolean(true);
        loop = new PollingLoop("overdue", Duration.ofMillis(1), () -> {
            passes.incrementAndGet();
            if (away.get()) {
                throw new IllegalStateException("the store is unavailable");
            }
        });
        loop.start();
        Gauge overdue = registry.get("jmo.loop.overdue").tag("loop", "overdue").gauge();
        await().until(() -> overdue.value() > 0.1);

        away.set(false);

        await().until(() -> overdue.value() < 0.1);
        Metrics.removeRegistry(registry);
    }

    @Test
    void a_stop_waits_for_the_running_pass() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        loop = new PollingLoop("slow", Duration.ofMillis(1), () -> {
            running.countDown();
            await().until(() -> !loop.isRunning());
            passes.incrementAndGet();
        });
        loop.start();
        running.await();

        loop.stop();

        assertThat(passes).hasValue(1);
    }

    @Test
    void a_hundred_wake_ups_during_a_pass_are_followed_by_one_more_pass() {
        CountDownLatch wokenUp = new CountDownLatch(1);
        loop = new PollingLoop("hourly", Duration.ofHours(1), () -> {
            if (passes.incrementAndGet() == 1) {
                wokenUp.await();
            }
        });
        loop.start();
        await().until(() -> passes.get() == 1);

        for (int i = 0; i < 100; i++) {
            loop.wakeUp();
        }
        wokenUp.countDown();

        await().until(() -> passes.get() == 2);
        await().during(Duration.ofMillis(50)).until(() -> passes.get() == 2);
    }

    @Test
    void a_stop_does_not_wait_for_the_pause() {
        loop = new PollingLoop("hourly", Duration.ofHours(1), passes::incrementAndGet);
        loop.start();
        await().until(() -> passes.get() == 1);

        loop.wakeUp();
        loop.stop();

        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void a_loop_can_be_started_again_and_a_second_start_changes_nothing() {
        loop.start();
        loop.start();
        loop.stop();
        int before = passes.get();

        loop.start();

        await().until(() -> passes.get() > before);
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
    }
}
