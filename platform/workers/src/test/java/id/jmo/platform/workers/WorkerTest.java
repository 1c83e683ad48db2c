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
    private final List<String> attended = new CopyOnWriteArrayList<>();
    private Worker<String> worker = worker(2, item -> {});

    /** What is attended to is no longer open; what fails comes free again, as if its lease had run out. */
    private Worker<String> worker(int atOnce, Consumer<String> work) {
        return new Worker<>("worker", new TestDuty(work), POLL, atOnce, new Bell());
    }

    private final class TestDuty implements Duty<String> {

        private final Set<String> leased = ConcurrentHashMap.newKeySet();
        private final Consumer<String> work;

        TestDuty(Consumer<String> work) {
            this.work = work;
        }

        @Override
        public List<String> due(int atMost) {
            return open.stream().sorted().limit(atMost).toList();
        }

        @Override
        public void attend(String item) {
            if (!leased.add(item)) {
                return;
            }
            attended.add(item);
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
    void everything_due_is_attended_to_once_however_much_there_is() {
        IntStream.range(0, 1_000).forEach(number -> open.add("item-" + number));

        worker.start();

        Awaitility.await().until(open::isEmpty);
        assertThat(attended).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void what_fails_comes_up_again_and_holds_up_nothing_else() {
        AtomicInteger failures = new AtomicInteger();
        worker = worker(1, item -> {
            if (item.equals("a") && failures.incrementAndGet() < 3) {
                throw new IllegalStateException("the partner is away");
            }
        });
        open.addAll(Set.of("a", "b"));

        worker.start();

        Awaitility.await().until(open::isEmpty);
        assertThat(attended).containsOnly("a", "b").filteredOn("a"::equals).hasSize(3);
    }

    @Test
    void a_slow_item_is_not_taken_up_twice_and_lets_others_pass() {
        CountDownLatch release = new CountDownLatch(1);
        worker = worker(2, item -> {
            if (item.equals("slow")) {
                await(release);
            }
        });
        open.addAll(Set.of("slow", "quick-1", "quick-2", "quick-3"));

        worker.start();

        Awaitility.await().until(() -> open.equals(Set.of("slow")));
        Awaitility.await().during(POLL.multipliedBy(10)).until(() -> attended.size() == 4);
        release.countDown();
        Awaitility.await().until(open::isEmpty);
    }

    @Test
    void no_more_is_done_at_once_than_there_is_room_for() {
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
    void a_stop_lets_what_is_in_hand_end_and_takes_up_nothing_more() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        worker = worker(1, item -> {
            underWay.countDown();
            Awaitility.await().until(() -> !worker.isRunning());
        });
        open.addAll(Set.of("first", "second"));
        worker.start();
        underWay.await();

        worker.stop();

        assertThat(attended).containsExactly("first");
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
    void what_the_bell_is_rung_for_is_taken_up_without_waiting_for_the_poll() throws InterruptedException {
        Bell bell = new Bell();
        CountDownLatch looked = new CountDownLatch(1);
        TestDuty duty = new TestDuty(item -> {});
        worker = new Worker<>(
                "hourly",
                new Duty<>() {
                    @Override
                    public List<String> due(int atMost) {
                        List<String> due = duty.due(atMost);
                        looked.countDown();
                        return due;
                    }

                    @Override
                    public void attend(String item) {
                        duty.attend(item);
                    }
                },
                Duration.ofHours(1),
                1,
                bell);
        worker.start();
        looked.await();

        open.add("new");
        bell.ring();

        Awaitility.await().until(open::isEmpty);
    }

    @Test
    void what_is_due_again_before_it_is_out_of_hand_is_taken_up_again_without_waiting_for_the_poll() {
        Bell bell = new Bell();
        AtomicInteger looks = new AtomicInteger();
        worker = new Worker<>(
                "hourly",
                new Duty<>() {
                    @Override
                    public List<String> due(int atMost) {
                        looks.incrementAndGet();
                        return open.stream().limit(atMost).toList();
                    }

                    @Override
                    public void attend(String item) {
                        attended.add(item);
                        if (attended.size() > 1) {
                            open.remove(item);
                            return;
                        }
                        int before = looks.get();
                        bell.ring();
                        Awaitility.await().until(() -> looks.get() > before);
                    }
                },
                Duration.ofHours(1),
                2,
                bell);
        open.add("due again");

        worker.start();

        Awaitility.await().until(open::isEmpty);
        assertThat(attended).hasSize(2);
    }

    @Test
    void what_is_begun_while_a_hand_is_free_is_stored_as_leased_and_attended_to_without_a_look() {
        worker = hourly(1);
        worker.start();

        worker.begin("new", handFree -> {
            attended.add("stored as leased: " + handFree);
            return Optional.of(() -> attended.add("done"));
        });

        Awaitility.await().until(() -> attended.equals(List.of("stored as leased: true", "done")));
    }

    @Test
    void what_is_begun_while_all_hands_are_full_is_stored_as_due_and_found() {
        CountDownLatch release = new CountDownLatch(1);
        worker = hourly(1);
        worker.start();
        worker.begin("first", _ -> Optional.of(() -> await(release)));

        worker.begin("second", handFree -> {
            assertThat(handFree).isFalse();
            open.add("second");
            return Optional.of(() -> attended.add("never"));
        });
        release.countDown();

        Awaitility.await().until(open::isEmpty);
        assertThat(attended).containsExactly("second");
    }

    @Test
    void what_is_not_new_or_cannot_be_stored_leaves_the_hand_free() {
        worker = hourly(1);
        worker.start();

        worker.begin("known", _ -> Optional.empty());
        assertThatIllegalStateException()
                .isThrownBy(() -> worker.begin("lost", _ -> {
                    throw new IllegalStateException("the store is away");
                }));

        worker.begin("new", handFree -> Optional.of(() -> attended.add("hand free: " + handFree)));
        Awaitility.await().until(() -> attended.equals(List.of("hand free: true")));
    }

    @Test
    void what_is_begun_at_a_worker_that_does_not_run_waits_for_it() {
        worker.begin("new", handFree -> {
            assertThat(handFree).isFalse();
            open.add("new");
            return Optional.of(() -> attended.add("never"));
        });

        worker.start();

        Awaitility.await().until(open::isEmpty);
        assertThat(attended).containsExactly("new");
    }

    /** It looks when it starts and when it is woken. */
    private Worker<String> hourly(int atOnce) {
        return new Worker<>("hourly", new TestDuty(item -> {}), Duration.ofHours(1), atOnce, new Bell());
    }

    @Test
    void a_worker_does_at_least_one_thing_at_a_time() {
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
