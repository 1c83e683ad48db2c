package id.jmo.biometric.engine;

import id.jmo.local.sandbox.PartnerSandbox;
import id.jmo.platform.testsupport.TestPartners;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The face vendor that the partner sandbox plays, in this JVM, with its books and faults. Started once. */
public final class SandboxVendor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path FOLDER;
    private static final URI CONTROL;
    private static final int PORT;

    static {
        try {
            FOLDER = Files.createTempDirectory("face-vendor");
            PartnerSandbox.main(new String[] {"--generate-keys", FOLDER.toString()});
            ConfigurableApplicationContext sandbox = PartnerSandbox.start(
                    "--server.port=0",
                    "--sandbox.smtp-port=0",
                    "--sandbox.data-dir=" + FOLDER.resolve("data"),
                    "--sandbox.sample-dir=" + Path.of(System.getProperty("jmo.root", ".."), "local", "sample"),
                    "--sandbox.bank.client-public-key=" + FOLDER.resolve("bank-public-key.pem"),
                    "--sandbox.bank.client-secret=" + Files.readString(FOLDER.resolve("bank-client-secret")),
                    "--sandbox.face-vendor.port=0",
                    "--sandbox.face-vendor.certificate=" + FOLDER.resolve("face-vendor-certificate.pem"),
                    "--sandbox.face-vendor.private-key=" + FOLDER.resolve("face-vendor-key.pem"),
                    "--sandbox.face-vendor.client-certificate=" + FOLDER.resolve("face-vendor-client-certificate.pem"));
            CONTROL =
                    URI.create("http://localhost:" + sandbox.getEnvironment().getRequiredProperty("local.server.port"));
            PORT = get("/sandbox/face-vendor").path("port").asInt();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private SandboxVendor() {}

    /** Our engine, set up to ask this vendor. */
    static VendorEngine engine(Map<String, String> more, RestClientCustomizer listening) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "tls.certificate", file("face-vendor-client-certificate.pem"),
                "tls.private-key", file("face-vendor-client-key.pem"),
                "tls.trusted", file("face-vendor-certificate.pem"),
                "timeout", "30s",
                "retries", "1",
                "retry-wait", "10ms",
                "breaker.window", "100",
                "breaker.minimum-calls", "100"));
        settings.putAll(more);
        return EngineConfiguration.vendor(
                TestPartners.at("face-vendor", "https://localhost:" + PORT, settings, listening),
                new PhotoDecoder(1600),
                new BoundedAnalyses(2, 20, Duration.ofSeconds(60)));
    }

    public static String file(String name) {
        return FOLDER.resolve(name).toString();
    }

    public static String secureAddress() {
        return "https://localhost:" + PORT;
    }

    static URI plainAddress() {
        return CONTROL;
    }

    public static void reset() {
        send(HttpRequest.newBuilder(CONTROL.resolve("/sandbox/reset")).POST(BodyPublishers.noBody()));
    }

    /** @param more further fields of the fault, in JSON, each with a comma before it */
    public static void fault(String fault, String more) {
        send(HttpRequest.newBuilder(CONTROL.resolve("/sandbox/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"partner":"face-vendor","operation":"measure","fault":"%s"%s}""".formatted(fault, more))));
    }

    /** The idempotency keys of all orders that were charged. */
    static List<String> charged() {
        return get("/sandbox/face-vendor/charges")
                .valueStream()
                .map(charge -> charge.path("idempotencyKey").asString())
                .toList();
    }

    /** A picture that the vendor has not seen before. */
    static byte[] freshPhoto() {
        var image = Portraits.image(Portraits.eileen());
        int mark = UUID.randomUUID().hashCode();
        for (int i = 0; i < 32; i++) {
            boolean set = (mark >> i & 1) == 1;
            for (int x = 0; x < 8; x++) {
                for (int y = 0; y < 8; y++) {
                    image.setRGB(i * 8 + x, y, set ? 0xffffff : 0);
                }
            }
        }
        return Portraits.jpeg(image, 0.9);
    }

    private static JsonNode get(String path) {
        return JSON.readTree(send(HttpRequest.newBuilder(CONTROL.resolve(path))));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("The sandbox answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
