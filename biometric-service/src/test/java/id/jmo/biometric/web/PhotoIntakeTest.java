package id.jmo.biometric.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.biometric.application.BiometricSettings;
import id.jmo.biometric.application.EngineBusy;
import id.jmo.biometric.model.RetentionPeriods;
import id.jmo.platform.photos.PhotoLimits;
import id.jmo.platform.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class PhotoIntakeTest {

    private static final byte[] PHOTO = {1, 2, 3};

    private static final Duration UPLOAD_TIMEOUT = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2026-11-26T03:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final PhotoIntake intake = new PhotoIntake(2, UPLOAD_TIMEOUT, 1000, Duration.ofSeconds(3), clock);

    @Test
    void a_photo_over_the_concurrency_limit_is_rejected_unread() throws IOException {
        InputStream unread = InputStream.nullInputStream();
        unread.close();

        intake.take(
                "one",
                photo(),
                first -> taken(() -> intake.take("two", photo(), second -> {
                    assertThatExceptionOfType(EngineBusy.class)
                            .isThrownBy(() -> intake.take("three", unread, bytes -> bytes));
                    return second;
                })));
    }

    @Test
    void nobody_has_two_uploads_at_a_time() throws IOException {
        InputStream unread = InputStream.nullInputStream();
        unread.close();

        intake.take("one", photo(), first -> {
            assertThatExceptionOfType(PhotoIntake.AlreadyUploading.class)
                    .isThrownBy(() -> intake.take("one", unread, bytes -> bytes));
            return first;
        });

        assertThat(intake.<byte[]>take("one", photo(), bytes -> bytes)).isEqualTo(PHOTO);
    }

    @Test
    void a_photo_may_begin_slowly_and_then_keeps_the_least_rate() {
        PhotoIntake.Pace pace = new PhotoIntake.Pace(UPLOAD_TIMEOUT, 1000, Duration.ofSeconds(3));

        assertThat(pace.isTooSlow(Duration.ofSeconds(3), 0)).isFalse();
        assertThat(pace.isTooSlow(Duration.ofSeconds(5), 1999)).isTrue();
        assertThat(pace.isTooSlow(Duration.ofSeconds(5), 2000)).isFalse();
        assertThat(pace.isTooSlow(Duration.ofSeconds(31), 1_000_000)).isTrue();
    }

    @Test
    void a_slow_upload_times_out_and_frees_its_permit() throws IOException {
        InputStream trickle = new InputStream() {
            @Override
            public int read() {
                now = now.plusSeconds(1);
                return 0;
            }

            @Override
            public int read(byte[] part, int from, int length) {
                part[from] = (byte) read();
                return 1;
            }
        };
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(PhotoIntake.TooSlow.class)
                    .isThrownBy(() -> intake.take("one", trickle, bytes -> bytes));
        }

        assertThat(intake.<byte[]>take("one", photo(), bytes -> bytes)).isEqualTo(PHOTO);
    }

    @Test
    void a_permit_is_free_again_whatever_the_outcome() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> intake.take("one", photo(), bytes -> {
                        throw new IllegalStateException();
                    }));
        }

        assertThat(intake.<byte[]>take("one", photo(), bytes -> bytes)).isEqualTo(PHOTO);
    }

    @Test
    void a_rejection_carries_retry_after() {
        PhotoProblems problems = new PhotoProblems(new BiometricSettings(
                Duration.ofMinutes(15),
                new PhotoLimits(1, 1, 1, 1),
                new RetentionPeriods(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO),
                Duration.ZERO));

        Problem problem = problems.translate(new EngineBusy(Duration.ofSeconds(7)));

        assertThat(problem).isNotNull();
        assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(problem.slug()).isEqualTo("face-engine-busy");
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(7));
    }

    private static InputStream photo() {
        return new ByteArrayInputStream(PHOTO);
    }

    private interface Taking {
        byte[] take() throws IOException;
    }

    private static byte[] taken(Taking taking) {
        try {
            return taking.take();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
