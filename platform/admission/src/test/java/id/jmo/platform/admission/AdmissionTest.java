package id.jmo.platform.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A service that serves two requests at the same time, on the real Tomcat. */
class AdmissionTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServletWebServerApplicationContext service;
    private SlowService.Endpoints endpoints;
    private int port;

    @BeforeEach
    void start() {
        start("0s");
    }

    @AfterEach
    void stop() {
        endpoints.open.countDown();
        service.close();
    }

    @Test
    void requests_over_the_limit_are_refused_and_those_within_it_are_served() throws Exception {
        var admitted = List.of(post("/wait", "first"), post("/wait", "second"));
        endpoints.arrived.acquire(2);

        var refused = post("/wait", "third").join();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("urn:jmo:problem:service-busy", "belum diproses");

        endpoints.open.countDown();
        assertThat(admitted).allSatisfy(request -> {
            assertThat(request.join().statusCode()).isEqualTo(200);
        });
        assertThat(post("/now", "afterwards").join().body()).isEqualTo("afterwards");
    }

    @Test
    void after_an_overload_every_slot_is_free_again() throws Exception {
        endpoints.open.countDown();
        IntStream.range(0, 200)
                .mapToObj(number -> post("/wait", "request " + number))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(List.of(post("/wait", "one"), post("/wait", "two")))
                .allSatisfy(request -> assertThat(request.join().statusCode()).isEqualTo(200));
    }

    @Test
    void a_service_at_its_limit_still_answers_health_checks() throws Exception {
        post("/wait", "first");
        post("/wait", "second");
        endpoints.arrived.acquire(2);

        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void a_stopping_service_answers_the_requests_under_way() throws Exception {
        var admitted = post("/wait", "admitted");
        endpoints.arrived.acquire();

        var stopping = CompletableFuture.runAsync(service::close);
        await().until(() -> refused(port));
        assertThat(admitted).isNotDone();
        endpoints.open.countDown();

        assertThat(admitted.join().statusCode()).isEqualTo(200);
        assertThat(admitted.join().body()).isEqualTo("admitted");
        stopping.join();
    }

    @Test
    void a_draining_service_is_not_ready_but_still_serves() throws Exception {
        service.close();
        start("30s");

        Thread stopping = Thread.ofVirtual().start(service::close);
        await().until(() -> get("/actuator/health/readiness").statusCode() == 503);
        var served = post("/now", "still here").join();

        assertThat(served.body()).isEqualTo("still here");
        assertThat(served.headers().firstValue("Connection")).contains("close");
        stopping.interrupt();
        stopping.join();
    }

    @Test
    void requests_after_the_drain_are_refused_unprocessed() {
        service.getBean(GracefulDrain.class).stop();

        var refused = post("/now", "too late").join();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("service-busy").doesNotContain("too late");
        assertThat(refused.headers().firstValue("Connection")).contains("close");
    }

    @Test
    void a_restarted_service_serves_again() {
        service.getBean(GracefulDrain.class).stop();
        service.getBean(GracefulDrain.class).start();

        assertThat(post("/now", "here again").join().body()).isEqualTo("here again");
    }

    private CompletableFuture<HttpResponse<String>> post(String path, String body) {
        return client.sendAsync(
                HttpRequest.newBuilder(uri(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static boolean refused(int port) {
        try (var socket = new Socket("localhost", port)) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private void start(String drainTimeout) {
        service = (ServletWebServerApplicationContext) SpringApplication.run(
                SlowService.class,
                "--server.port=0",
                "--server.shutdown=graceful",
                "--management.endpoint.health.probes.enabled=true",
                "--jmo.admission.max-concurrent=2",
                "--jmo.admission.drain-timeout=" + drainTimeout);
        endpoints = service.getBean(SlowService.Endpoints.class);
        port = service.getWebServer().getPort();
    }
}
