package id.jmo.gateway.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uploads stream through to the service, for as long as they come at the least rate. */
class SlowUploadsTest extends GatewayTest {

    /** As many requests as may wait for one service: {@code jmo.gateway.max-concurrent} of these tests. */
    private static final int PLACES = 32;

    private static final int A_PHOTO = 1_000_000;

    private final List<SlowRequest> open = new ArrayList<>();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void hangUp() throws IOException {
        sender.shutdownNow();
        for (SlowRequest request : open) {
            request.close();
        }
    }

    @Test
    void an_upload_of_a_few_bytes_a_second_is_refused_as_too_slow() throws IOException {
        SlowRequest selfie = begin(subject, address, A_PHOTO);
        sender.scheduleAtFixedRate(() -> send(selfie, "x"), 0, 200, TimeUnit.MILLISECONDS);

        selfie.awaitRefusalAsTooSlow();
    }

    @Test
    void an_upload_that_stops_is_refused_as_too_slow() throws IOException {
        SlowRequest selfie = begin(subject, address, A_PHOTO);
        selfie.write("x".repeat(200_000));

        selfie.awaitRefusalAsTooSlow();
    }

    @Test
    void slow_uploads_give_their_places_at_the_service_back() throws IOException {
        List<SlowRequest> all = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            all.add(begin(UUID.randomUUID().toString(), "10.79.1." + i, A_PHOTO));
        }
        for (SlowRequest each : all) {
            each.awaitRefusalAsTooSlow();
        }

        await().until(() -> get("/api/v1/verifications/1").statusCode() == 200);
    }

    /** The caller's slowness is no failure of the service. */
    @Test
    void slow_uploads_do_not_open_the_circuit_breaker() throws IOException {
        for (int i = 0; i < 8; i++) {
            begin(subject, address, A_PHOTO);
        }
        for (SlowRequest each : List.copyOf(open)) {
            each.awaitRefusalAsTooSlow();
        }

        assertThat(get("/api/v1/verifications/1").statusCode()).isEqualTo(200);
    }

    /** Five pieces a second, for longer than the grace. */
    @Test
    void an_upload_over_a_slow_line_arrives_whole_if_it_keeps_to_the_least_rate() throws IOException {
        int pieces = 25;
        String piece = "x".repeat(16_000);
        SlowRequest selfie = begin(subject, address, pieces * piece.length());
        AtomicInteger sent = new AtomicInteger();
        sender.scheduleAtFixedRate(
                () -> {
                    if (sent.getAndIncrement() < pieces) {
                        send(selfie, piece);
                    }
                },
                0,
                200,
                TimeUnit.MILLISECONDS);

        assertThat(selfie.answer()).startsWith("HTTP/1.1 200");
        assertThat(UPSTREAM.received)
                .anySatisfy(received -> assertThat(received.bodyBytes()).isEqualTo(pieces * piece.length()));
    }

    private SlowRequest begin(String who, String from, int length) throws IOException {
        SlowRequest request = new SlowRequest(
                port,
                "PUT /api/v1/verifications/1/frames",
                "multipart/form-data; boundary=x",
                length,
                CALLERS.member(who),
                from);
        open.add(request);
        request.awaitInterest();
        return request;
    }

    private static void send(SlowRequest request, String text) {
        try {
            request.write(text);
        } catch (IOException refused) {
            // The gateway has ended the connection: what it answered is what counts, and no more is to be sent.
            throw new UncheckedIOException(refused);
        }
    }
}
