package id.jmo.notification.component;

import id.jmo.local.sandbox.PartnerSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The push service that the partner sandbox plays, in this JVM, and its browsers, which really decrypt. */
final class PushSandbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final URI control;

    private PushSandbox(Path folder, URI control) {
        this.folder = folder;
        this.control = control;
    }

    static PushSandbox start() {
        try {
            Path folder = Files.createTempDirectory("push-sandbox");
            PartnerSandbox.main(new String[] {"--generate-keys", folder.toString()});
            ConfigurableApplicationContext sandbox = PartnerSandbox.start(
                    "--server.port=0",
                    "--sandbox.smtp-port=0",
                    "--sandbox.data-dir=" + folder.resolve("data"),
                    "--sandbox.sample-dir=" + Path.of(System.getProperty("jmo.root", ".."), "local", "sample"),
                    "--sandbox.bank.client-public-key=" + folder.resolve("bank-public-key.pem"),
                    "--sandbox.bank.client-secret=" + Files.readString(folder.resolve("bank-client-secret")),
                    "--sandbox.push.port=0",
                    "--sandbox.push.certificate=" + folder.resolve("push-service-certificate.pem"),
                    "--sandbox.push.private-key=" + folder.resolve("push-service-key.pem"));
            String port = sandbox.getEnvironment().getRequiredProperty("local.server.port");
            return new PushSandbox(folder, URI.create("http://localhost:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Of all endpoints, such as {@code https://localhost:8092}. */
    String origin() {
        return get("/sandbox/push/service").path("origin").asString();
    }

    /** A subscription as a browser gives it. */
    record Browser(String id, String endpoint, Keys keys) {
        record Keys(String p256dh, String auth) {}
    }

    /** A message as the browser received it; the payload is null if it cannot decrypt it. */
    record Received(
            @Nullable String payload,
            long ttl,
            String urgency,
            @Nullable String topic,
            String sender) {

        JsonNode shown() {
            return JSON.readTree(payload);
        }
    }

    Browser subscribe(String applicationServerKey) {
        JsonNode browser = post(
                "/sandbox/push/subscriptions", "{\"applicationServerKey\":\"%s\"}".formatted(applicationServerKey));
        return new Browser(
                browser.path("id").asString(),
                browser.path("endpoint").asString(),
                new Browser.Keys(
                        browser.at("/keys/p256dh").asString(),
                        browser.at("/keys/auth").asString()));
    }

    void unsubscribe(Browser browser) {
        send(HttpRequest.newBuilder(control.resolve("/sandbox/push/subscriptions/" + browser.id()))
                .DELETE());
    }

    List<Received> receivedBy(Browser browser) {
        return get("/sandbox/push/subscriptions/" + browser.id() + "/messages")
                .valueStream()
                .map(message -> new Received(
                        message.path("payload").asStringOpt().orElse(null),
                        message.path("ttl").asLong(),
                        message.path("urgency").asString(),
                        message.path("topic").asStringOpt().orElse(null),
                        message.path("sender").asString()))
                .toList();
    }

    /** @param more further fields of the fault, in JSON, each with a comma before it */
    long fault(Browser browser, String fault, String more) {
        return post("/sandbox/faults", """
                        {"partner":"push","operation":"send","account":"%s","fault":"%s"%s}""".formatted(browser.id(), fault, more))
                .path("id")
                .asLong();
    }

    void clearFault(long id) {
        send(HttpRequest.newBuilder(control.resolve("/sandbox/faults/" + id)).DELETE());
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(control.resolve(path)));
    }

    private JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(control.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("The sandbox answered " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
