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

/** A service with two places, on the real Tomcat. */
class AdmissionTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServletWebServerApplicationContext service;
    private CrowdedService.Desk desk;
    private int port;

    @BeforeEach
    void start() {
        start("0s");
    }

    @AfterEach
    void stop() {
        desk.open.countDown();
        service.close();
    }

    @Test
    void a_crowd_is_told_to_come_back_and_those_who_are_in_are_served() throws Exception {
        var inside = List.of(ask("/wait", "first"), ask("/wait", "second"));
        desk.arrived.acquire(2);

        var refused = ask("/wait", "third").join();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("urn:jmo:problem:service-busy", "belum diproses");

        desk.open.countDown();
        assertThat(inside).allSatisfy(request -> {
            assertThat(request.join().statusCode()).isEqualTo(200);
        });
        assertThat(ask("/now", "afterwards").join().body()).isEqualTo("afterwards");
    }

    @Test
    void after_a_crowd_every_place_is_free_again() throws Exception {
        desk.open.countDown();
        IntStream.range(0, 200)
                .mapToObj(number -> ask("/wait", "request " + number))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(List.of(ask("/wait", "one"), ask("/wait", "two")))
                .allSatisfy(request -> assertThat(request.join().statusCode()).isEqualTo(200));
    }

    @Test
    void an_operator_sees_a_service_that_is_full() throws Exception {
        ask("/wait", "first");
        ask("/wait", "second");
        desk.arrived.acquire(2);

        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_stops_answers_what_it_has_taken_in() throws Exception {
        var taken = ask("/wait", "taken in");
        desk.arrived.acquire();

        var stopping = CompletableFuture.runAsync(service::close);
        await().until(() -> refused(port));
        assertThat(taken).isNotDone();
        desk.open.countDown();

        assertThat(taken.join().statusCode()).isEqualTo(200);
        assertThat(taken.join().body()).isEqualTo("taken in");
        stopping.join();
    }

    @Test
    void a_service_says_that_it_will_stop_while_it_still_serves() throws Exception {
        service.close();
        start("30s");

        Thread stopping = Thread.ofVirtual().start(service::close);
        await().until(() -> get("/actuator/health/readiness").statusCode() == 503);
        var served = ask("/now", "still here").join();

        assertThat(served.body()).isEqualTo("still here");
        assertThat(served.headers().firstValue("Connection")).contains("close");
        stopping.interrupt();
        stopping.join();
    }

    @Test
    void what_comes_after_the_farewell_is_refused_before_anything_is_done() {
        service.getBean(Farewell.class).stop();

        var refused = ask("/now", "too late").join();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("service-busy").doesNotContain("too late");
        assertThat(refused.headers().firstValue("Connection")).contains("close");
    }

    @Test
    void a_service_that_is_started_again_serves_again() {
        service.getBean(Farewell.class).stop();
        service.getBean(Farewell.class).start();

        assertThat(ask("/now", "here again").join().body()).isEqualTo("here again");
    }

    private CompletableFuture<HttpResponse<String>> ask(String path, String body) {
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
        try (var door = new Socket("localhost", port)) {
            return !door.isConnected();
        } catch (IOException nobodyThere) {
            return true;
        }
    }

    private void start(String farewell) {
        service = (ServletWebServerApplicationContext) SpringApplication.run(
                CrowdedService.class,
                "--server.port=0",
                "--server.shutdown=graceful",
                "--management.endpoint.health.probes.enabled=true",
                "--jmo.admission.at-once=2",
                "--jmo.admission.farewell=" + farewell);
        desk = service.getBean(CrowdedService.Desk.class);
        port = service.getWebServer().getPort();
    }
}
