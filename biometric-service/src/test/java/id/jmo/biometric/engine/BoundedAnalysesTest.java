package id.jmo.biometric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.application.EngineBusy;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Measurement;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.testsupport.HeaderBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedAnalysesTest {

    private static final Photo PHOTO = Photo.admit(HeaderBytes.png(64, 48, false), PhotoDecoderTest.LIMITS);
    private static final Measurement DONE = new Measurement.Unavailable("done");

    private final CountDownLatch release = new CountDownLatch(1);
    private final BiometricEngine slow = new BiometricEngine() {
        @Override
        public Measurement measure(Photo photo, Optional<FaceTemplate> reference) {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return DONE;
        }

        @Override
        public State state() {
            return new State.Failed("only a test");
        }
    };

    @AfterEach
    void letGo() {
        release.countDown();
    }

    @Test
    void two_run_three_wait_and_the_sixth_is_rejected() {
        try (BoundedAnalyses analyses = bounded(Duration.ofSeconds(30))) {
            List<CompletableFuture<Measurement>> admitted = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                admitted.add(CompletableFuture.supplyAsync(
                        () -> in(analyses).measure(PHOTO, Optional.empty()), Thread::startVirtualThread));
            }
            await().until(() -> analyses.running() == 2 && analyses.waiting() == 3);

            assertThatExceptionOfType(EngineBusy.class)
                    .isThrownBy(() -> in(analyses).measure(PHOTO, Optional.empty()))
                    .extracting(EngineBusy::retryAfter)
                    .isEqualTo(Duration.ofSeconds(30));

            release.countDown();
            assertThat(admitted).allSatisfy(each -> assertThat(each.join()).isEqualTo(DONE));
        }
    }

    @Test
    void an_analysis_that_waits_too_long_is_rejected_and_leaves_the_queue() {
        try (BoundedAnalyses analyses = bounded(Duration.ofMillis(20))) {
            for (int i = 0; i < 4; i++) {
                assertThatExceptionOfType(EngineBusy.class)
                        .isThrownBy(() -> in(analyses).measure(PHOTO, Optional.empty()));
            }
            assertThat(analyses.waiting()).isZero();
        }
    }

    @Test
    void the_exception_of_a_refused_photo_passes_through() {
        BiometricEngine refusing = new BiometricEngine() {
            @Override
            public Measurement measure(Photo photo, Optional<FaceTemplate> reference) {
                throw new PhotoRefused(PhotoRefused.Fault.UNREADABLE);
            }

            @Override
            public State state() {
                return slow.state();
            }
        };
        try (BoundedAnalyses analyses = bounded(Duration.ofSeconds(30))) {
            assertThatExceptionOfType(PhotoRefused.class)
                    .isThrownBy(() -> new EngineInTurn(refusing, analyses).measure(PHOTO, Optional.empty()));
        }
    }

    private BiometricEngine in(BoundedAnalyses analyses) {
        return new EngineInTurn(slow, analyses);
    }

    private static BoundedAnalyses bounded(Duration queueTimeout) {
        return new BoundedAnalyses(2, 3, queueTimeout);
    }
}
