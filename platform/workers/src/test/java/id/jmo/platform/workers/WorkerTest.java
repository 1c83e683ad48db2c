package id.jmo.platform.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final Duration POLL = Duration.ofMillis(5);

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final List<String> processed = new CopyOnWriteArrayList<>();
    private Worker<String> worker = worker(2, item -> {});

    /** What is processed to is no longer open; what fails comes free again, as if its lease had run out. */
    private Worker<String> worker(int concurrency, Consumer<String> work) {
        return new Worker<>("worker", new TestQueue(work), POLL, concurrency, new WakeUpSignal());
    }

    private final class TestQueue implements WorkQueue<String> {

        private final Set<String> leased = ConcurrentHashMap.newKeySet();
        private final Consumer<String> work;

        TestQueue(Consumer<String> work) {
            this.work = work;
        }

        @Override
        public List<String> due(int limit) {
            return open.stream().sorted().limit(limit).toList();
        }

        @Override
        public void process(String item) {
            if (!leased.add(item)) {
                return;
            }
            processed.add(item);
            try {
                work.accept(item);
                open.remove(item);
            } catch (IllegalStateException failed) {
                leased.remove(item);
                throw failed;
            }
        }
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void everything_due_is_processed_once_however_much_there_is() {
        IntStream.range(0, 1_000).forEach(number -> open.add("item-" + number));

        worker.start();

        Awaitility.await().until(open::isEmpty);
        assertThat(processed).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void a_failed_item_is_due_again_and_delays_no_other() {
        AtomicInteger failures = new AtomicInteger();
        worker = worker(1, item -> {
            if (item.equals("a") && failures.incrementAndGet() < 3) {
                throw new IllegalStateException("the partner is unavailable");
            }
        });
        open.addAll(Set.of("a", "b"));

        worker.start();

        Awaitility.await().until(open::isEmpty);
        assertThat(processed).containsOnly("a", "b").filteredOn("a"::equals).hasSize(3);
    }

    @Test
    void a_slow_item_is_not_taken_twice_and_delays_no_other() {
        CountDownLatch release = new CountDownLatch(1);
        worker = worker(2, item -> {
            if (item.equals("slow")) {
                await(release);
            }
        });
        open.addAll(Set.of("slow", "quick-1", "quick-2", "quick-3"));

        worker.start();

        Awaitility.await().until(() -> open.equals(Set.of("slow")));
        Awaitility.await().during(POLL.multipliedBy(10)).until(() -> processed.size() == 4);
        release.countDown();
        Awaitility.await().until(open::isEmpty);
    }

    @Test
    void no_more_items_are_processed_at_the_same_time_than_configured() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        worker = worker(3, item -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
        });
        IntStream.range(0, 200).forEach(number -> open.add("item-" + number));

        worker.start();

        Awaitility.await().until(open::isEmpty);
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void a_stop_waits_for_items_in_progress_and_takes_no_more() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        worker = worker(1, item -> {
            running.countDown();
            Awaitility.await().until(() -> !worker.isRunning());
        });
        open.addAll(Set.of("first", "second"));
        worker.start();
        running.await();

        worker.stop();

        assertThat(processed).containsExactly("first");
        assertThat(open).containsExactly("second");
    }

    @Test
    void a_stopped_worker_can_be_started_again() {
        worker.start();
        worker.stop();
        open.add("later");

        worker.start();

        Awaitility.await().until(open::isEmpty);
    }

    @Test
    void work_that_is_signalled_is_taken_without_waiting_for_the_poll() throws InterruptedException {
        WakeUpSignal wakeUp = new WakeUpSignal();
        CountDownLatch polled = new CountDownLatch(1);
        TestQueue queue = new TestQueue(item -> {});
        worker = new Worker<>(
                "hourly",
                new WorkQueue<>() {
                    @Override
                    public List<String> due(int limit) {
                        List<String> due = queue.due(limit);
                        polled.countDown();
                        return due;
                    }

                    @Override
                    public void process(String item) {
                        queue.process(item);
                    }
                },
                Duration.ofHours(1),
                1,
                wakeUp);
        worker.start();
        polled.await();

        open.add("new");
        wakeUp.signal();

        Awaitility.await().until(open::isEmpty);
    }

    @Test
    void an_item_that_is_due_again_while_in_progress_is_taken_again_without_waiting_for_the_poll() {
        WakeUpSignal wakeUp = new WakeUpSignal();
        AtomicInteger polls = new AtomicInteger();
        worker = new Worker<>(
                "hourly",
                new WorkQueue<>() {
                    @Override
                    public List<String> due(int limit) {
                        polls.incrementAndGet();
                        return open.stream().limit(limit).toList();
                    }

                    @Override
                    public void process(String item) {
                        processed.add(item);
                        if (processed.size() > 1) {
                            open.remove(item);
                            return;
                        }
                        int before = polls.get();
                        wakeUp.signal();
                        Awaitility.await().until(() -> polls.get() > before);
                    }
                },
                Duration.ofHours(1),
                2,
                wakeUp);
        open.add("due again");

        worker.start();

        Awaitility.await().until(open::isEmpty);
        assertThat(processed).hasSize(2);
    }

    @Test
    void an_item_submitted_while_a_slot_is_free_is_stored_as_leased_and_processed_without_a_poll() {
        worker = hourly(1);
        worker.start();

        worker.submit("new", slotFree -> {
            processed.add("stored as leased: " + slotFree);
            return Optional.of(() -> processed.add("done"));
        });

        Awaitility.await().until(() -> processed.equals(List.of("stored as leased: true", "done")));
    }

    @Test
    void an_item_submitted_while_all_slots_are_taken_is_stored_as_due_and_found() {
        CountDownLatch release = new CountDownLatch(1);
        worker = hourly(1);
        worker.start();
        worker.submit("first", _ -> Optional.of(() -> await(release)));

        worker.submit("second", slotFree -> {
            assertThat(slotFree).isFalse();
            open.add("second");
            return Optional.of(() -> processed.add("never"));
        });
        release.countDown();

        Awaitility.await().until(open::isEmpty);
        assertThat(processed).containsExactly("second");
    }

    @Test
    void an_item_that_is_not_new_or_cannot_be_stored_leaves_the_slot_free() {
        worker = hourly(1);
        worker.start();

        worker.submit("known", _ -> Optional.empty());
        assertThatIllegalStateException()
                .isThrownBy(() -> worker.submit("lost", _ -> {
                    throw new IllegalStateException("the store is unavailable");
                }));

        worker.submit("new", slotFree -> Optional.of(() -> processed.add("slot free: " + slotFree)));
        Awaitility.await().until(() -> processed.equals(List.of("slot free: true")));
    }

    @Test
    void an_item_submitted_to_a_stopped_worker_is_processed_when_it_starts() {
        worker.submit("new", slotFree -> {
            assertThat(slotFree).isFalse();
            open.add("new");
            return Optional.of(() -> processed.add("never"));
        });

        worker.start();

        Awaitility.await().until(open::isEmpty);
        assertThat(processed).containsExactly("new");
    }

    /** It polls when it starts and when it is signalled. */
    private Worker<String> hourly(int concurrency) {
        return new Worker<>("hourly", new TestQueue(item -> {}), Duration.ofHours(1), concurrency, new WakeUpSignal());
    }

    @Test
    void concurrency_is_at_least_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> worker(0, item -> {}));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
