package id.jmo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Ten bytes a second, and nothing at all for three seconds. */
class LeastRateTest {

    private static final LeastRate RATE = new LeastRate(DataSize.ofBytes(10), Duration.ofSeconds(3));

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final TestPublisher<DataBuffer> body = TestPublisher.create();

    @AfterEach
    void dispose() {
        time.dispose();
    }

    @Test
    void a_body_of_which_nothing_comes_fails_after_the_grace() {
        StepVerifier.create(RATE.hold(body.flux(), time))
                .then(() -> after(3))
                .then(() -> assertThat(body.wasCancelled()).isFalse())
                .then(() -> after(1))
                .verifyErrorSatisfies(LeastRateTest::assertIsTooSlow);
        assertThat(body.wasCancelled()).isTrue();
    }

    @Test
    void a_body_that_keeps_to_the_rate_passes_however_long_it_takes() {
        StepVerifier.create(RATE.hold(body.flux(), time).count())
                .then(() -> {
                    for (int i = 0; i < 300; i++) {
                        body.next(bytes(20));
                        after(2);
                    }
                    body.complete();
                })
                .expectNext(300L)
                .verifyComplete();
    }

    @Test
    void a_body_below_the_rate_fails() {
        StepVerifier.create(RATE.hold(body.flux(), time).then())
                .then(() -> {
                    for (int i = 0; i < 30; i++) {
                        body.next(bytes(8));
                        after(1);
                    }
                })
                .verifyErrorSatisfies(LeastRateTest::assertIsTooSlow);
    }

    @Test
    void a_fast_start_pays_for_no_more_than_the_grace() {
        StepVerifier.create(RATE.hold(body.flux(), time).then())
                .then(() -> body.next(bytes(100_000)))
                .then(() -> after(4))
                .verifyErrorSatisfies(LeastRateTest::assertIsTooSlow);
    }

    @Test
    void the_time_in_which_the_service_reads_nothing_does_not_count() {
        StepVerifier.create(RATE.hold(body.flux(), time), 1)
                .then(() -> body.next(bytes(1)))
                .expectNextCount(1)
                .then(() -> after(60))
                .thenRequest(1)
                .then(() -> body.next(bytes(1)))
                .expectNextCount(1)
                .then(body::complete)
                .verifyComplete();
    }

    @Test
    void nothing_a_second_is_no_rate() {
        assertThatThrownBy(() -> new LeastRate(DataSize.ofBytes(0), Duration.ofSeconds(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void after(int seconds) {
        time.advanceTimeBy(Duration.ofSeconds(seconds));
    }

    private static DataBuffer bytes(int length) {
        return DefaultDataBufferFactory.sharedInstance.wrap(new byte[length]);
    }

    private static void assertIsTooSlow(Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status().value()).isEqualTo(408);
            assertThat(problem.slug()).isEqualTo("body-too-slow");
        });
    }
}
