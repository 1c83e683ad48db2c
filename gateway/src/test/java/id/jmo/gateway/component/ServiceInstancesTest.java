package id.jmo.gateway.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.gateway.GatewayApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway with services of two instances each, over real HTTP; and with one that has all the requests it may have. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jmo.gateway.max-concurrent=8",
            "jmo.gateway.limits.member.burst=1000000",
            "jmo.gateway.limits.member.per-second=1000000",
            "jmo.gateway.limits.address.burst=1000000",
            "jmo.gateway.limits.address.per-second=1000000",
            "logging.structured.format.console="
        })
class ServiceInstancesTest {

    private static final Callers CALLERS = new Callers();
    private static final AtomicInteger CLOSED = new AtomicInteger();
    private static final ServerSocket CLOSING = closing();
    private static final Upstream ALONE = new Upstream();
    private static Upstream first = new Upstream();
    private static Upstream second = new Upstream();

    @LocalServerPort
    int port;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("jmo.security.issuer-uri", CALLERS::issuer);
        properties.add("jmo.gateway.services.claim", () -> first.uri() + "," + second.uri());
        properties.add("jmo.gateway.services.payout", () -> "http://localhost:" + deadPort() + "," + ALONE.uri());
        properties.add(
                "jmo.gateway.services.balance", () -> "http://localhost:" + CLOSING.getLocalPort() + "," + ALONE.uri());
        properties.add("jmo.gateway.service-address", ALONE::uri);
    }

    @AfterEach
    void clear() {
        ALONE.received.clear();
    }

    @Test
    void a_rolling_restart_fails_no_request() {
        var running = new AtomicBoolean(true);
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        var members = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    while (running.get()) {
                        answers.add(send("GET", "/api/v1/claims"));
                        answers.add(send("POST", "/api/v1/claims"));
                    }
                }))
                .toList();

        first = restarted(first, second);
        second = restarted(second, first);

        running.set(false);
        members.forEach(CompletableFuture::join);
        assertThat(answers).isNotEmpty().containsOnly(200);
    }

    /** As a service does it: not ready first, then stopped, then started again. */
    private static Upstream restarted(Upstream instance, Upstream other) {
        await().until(() -> !instance.received.isEmpty());
        instance.ready = false;
        await().atMost(Duration.ofMinutes(1)).until(() -> getsNoRequests(instance, other));
        int port = instance.port();
        instance.close();
        Upstream back = new Upstream(port);
        await().atMost(Duration.ofMinutes(1)).until(() -> !back.received.isEmpty());
        return back;
    }

    /** Whether the other gets all of a hundred requests in a row. */
    private static boolean getsNoRequests(Upstream instance, Upstream other) {
        int before = instance.received.size();
        int begun = other.received.size();
        await().atMost(Duration.ofMinutes(1)).until(() -> other.received.size() > begun + 100);
        return instance.received.size() == before;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void an_instance_that_cannot_be_reached_is_skipped_for_every_method(String method) {
        for (int i = 0; i < 4; i++) {
            assertThat(send(method, "/api/v1/payouts/1")).isEqualTo(200);
        }
        assertThat(ALONE.received).hasSize(4);
    }

    @Test
    void a_reading_request_without_an_answer_is_sent_to_the_next_instance() {
        for (int i = 0; i < 4; i++) {
            assertThat(send("GET", "/api/v1/savings/me")).isEqualTo(200);
        }
        assertThat(ALONE.received).hasSize(4);
    }

    @Test
    void a_command_that_may_have_been_carried_out_is_not_sent_to_another_instance() {
        int closedBefore = CLOSED.get();
        int carriedOut = 0;
        // Round robin: whichever comes first, one of two commands reaches the instance that closes the connection.
        for (int i = 0; i < 2; i++) {
            carriedOut += send("POST", "/api/v1/savings/commands") == 200 ? 1 : 0;
        }
        assertThat(CLOSED.get()).isGreaterThan(closedBefore);
        assertThat(ALONE.received).hasSize(carriedOut).hasSize(1);
    }

    @Test
    void requests_beyond_the_bulkhead_are_refused_and_other_services_still_answer() {
        ALONE.slow = new CountDownLatch(1);
        var waiting = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> send("GET", "/api/v1/notifications/slow"), Thread::startVirtualThread))
                .toList();
        await().until(() -> ALONE.received.size() == 8);

        var refused = client.sendAsync(request("GET", "/api/v1/notifications"), BodyHandlers.ofString())
                .join();
        GatewayTest.assertProblem(refused, 503, "service-busy");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(send("GET", "/api/v1/claims")).isEqualTo(200);

        ALONE.slow.countDown();
        assertThat(waiting).allSatisfy(request -> assertThat(request.join()).isEqualTo(200));
        assertThat(send("GET", "/api/v1/notifications")).isEqualTo(200);
    }

    private int send(String method, String path) {
        return client.sendAsync(request(method, path), BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    private HttpRequest request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Bearer " + CALLERS.member(UUID.randomUUID().toString()))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build();
    }

    private static int deadPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads the beginning of a request and closes the connection. */
    private static ServerSocket closing() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try (Socket caller = server.accept()) {
                        byte[] beginning = caller.getInputStream().readNBytes(16);
                        CLOSED.addAndGet(beginning.length > 0 ? 1 : 0);
                    } catch (IOException callerIsGone) {
                        // The next one, if there is one.
                    }
                }
            });
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
