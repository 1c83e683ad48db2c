package id.jmo.gateway.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.gateway.GatewayApplication;
import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway between real HTTP on both sides. One context for all tests: each comes from an address of its own. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jmo.gateway.proxies=1",
            "jmo.gateway.limits.member.burst=30",
            "jmo.gateway.limits.member.per-second=1",
            "jmo.gateway.max-concurrent=32",
            "jmo.gateway.limits.member.concurrent=12",
            "jmo.gateway.limits.address.burst=40",
            "jmo.gateway.limits.address.per-second=1",
            "jmo.gateway.limits.paths.registrations.burst=10",
            "jmo.gateway.limits.paths.registrations.per-second=1",
            "jmo.gateway.timeouts.standard=1s",
            "jmo.gateway.timeouts.body=10s",
            "jmo.gateway.uploads.grace=3s",
            "jmo.gateway.breaker.window=4",
            "jmo.gateway.breaker.open-for=1s",
            "jmo.gateway.cors.origins=https://app.jmo.example",
            "jmo.gateway.outages.client-secret=sesame",
            "jmo.gateway.outages.after=500ms",
            "jmo.gateway.outages.interval=100ms",
            "logging.structured.format.console="
        })
@Import(GatewayTest.OpenPath.class)
abstract class GatewayTest {

    /** A missing answer fails the test instead of blocking it. */
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    static final Callers CALLERS = new Callers();
    static final Upstream UPSTREAM = new Upstream();
    static final Upstream INFORMATION = new Upstream();
    static final int DEAD_PORT = freePort();
    static final int FLAKY_PORT = freePort();
    static final int OUT_PORT = freePort();

    /** The registry of the suite, with a path of claims that needs no token. */
    @TestConfiguration
    static class OpenPath {

        @Bean
        @Primary
        ServiceRegistry registryWithOpenPath(ServiceRegistry serviceRegistry) {
            return new ServiceRegistry(serviceRegistry.services().stream()
                    .map(service -> service.shortName().equals("claim") ? withOpenPath(service) : service)
                    .toList());
        }

        private static Service withOpenPath(Service service) {
            return new Service(
                    service.name(),
                    service.port(),
                    service.heapMebibytes(),
                    service.title(),
                    service.paths(),
                    List.of("/api/v1/claims/rules/**"),
                    service.uploads(),
                    service.publishes(),
                    service.furtherTopics(),
                    service.consumes(),
                    service.personalData(),
                    service.partners());
        }
    }

    @LocalServerPort
    int port;

    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final String address = randomAddress();
    final String subject = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("jmo.security.issuer-uri", CALLERS::issuer);
        properties.add("jmo.gateway.service-address", UPSTREAM::uri);
        properties.add("jmo.gateway.services.payout", () -> "http://localhost:" + DEAD_PORT);
        properties.add("jmo.gateway.services.complaint", () -> "http://localhost:" + OUT_PORT);
        properties.add("jmo.gateway.services.information", INFORMATION::uri);
        properties.add("jmo.gateway.services.notification", () -> "http://localhost:" + FLAKY_PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String randomAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body) {
        return send(asMember(path).method(method, body));
    }

    HttpRequest.Builder asMember(String path) {
        return request(path).header("Authorization", "Bearer " + CALLERS.member(subject));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(TIMEOUT)
                .header("X-Forwarded-For", address);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"urn:jmo:problem:" + slug + "\"").contains("\"status\":" + status);
    }
}
