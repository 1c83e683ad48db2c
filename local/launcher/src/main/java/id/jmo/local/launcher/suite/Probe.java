package id.jmo.local.launcher.suite;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks whether a part can work now. */
final class Probe {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Ports ports;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(TIMEOUT_MILLIS))
            .build();

    Probe(Ports ports) {
        this.ports = ports;
    }

    /** Empty when the part is ready, else why not. */
    Optional<String> whyNotReady(Part part) {
        return switch (part.kind()) {
            case STORE -> accepts(ports.of(part)) ? Optional.empty() : Optional.of("does not answer");
            case KAFKA -> brokerAnswers(ports.of(part)) ? Optional.empty() : Optional.of("does not answer");
            case KEYCLOAK -> answersOk(ports.http(part).resolve("/realms/jmo/.well-known/openid-configuration"));
            case PARTNER_SANDBOX -> answersOk(ports.http(part).resolve("/actuator/health"));
            case SERVICE, GATEWAY -> answersOk(ports.http(part).resolve("/actuator/health/readiness"));
        };
    }

    /** Empty when all is well, else the first thing that the part itself says is wrong. */
    Optional<String> whyUnhealthy(Part part) {
        return switch (part.kind()) {
            case STORE, KAFKA, KEYCLOAK, PARTNER_SANDBOX -> whyNotReady(part);
            case SERVICE, GATEWAY -> firstProblem(ports.http(part).resolve("/actuator/health"));
        };
    }

    private Optional<String> firstProblem(URI health) {
        try {
            return firstProblem(JSON.readTree(get(health).body()));
        } catch (IOException | JacksonException _) {
            return Optional.of("does not answer");
        }
    }

    static Optional<String> firstProblem(JsonNode health) {
        if (health.path("status").asString("").equals("UP")) {
            return Optional.empty();
        }
        for (var component : health.path("components").properties()) {
            JsonNode value = component.getValue();
            if (!value.path("status").asString("UP").equals("UP")) {
                String inner = firstProblem(value).orElse("");
                JsonNode details = value.path("details");
                String why =
                        details.path("reason").asString(details.path("error").asString(inner));
                String status = value.path("status").asString();
                return Optional.of(
                        component.getKey() + " " + status + (why.isBlank() || why.equals(status) ? "" : ": " + why));
            }
        }
        return Optional.of(health.path("status").asString("does not answer"));
    }

    private Optional<String> answersOk(URI address) {
        try {
            int status = get(address).statusCode();
            return status == 200 ? Optional.empty() : Optional.of("answers " + status);
        } catch (IOException _) {
            return Optional.of("does not answer");
        }
    }

    private HttpResponse<String> get(URI address) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofMillis(3L * TIMEOUT_MILLIS))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Asks for the API versions (request 18 of Kafka's protocol), which a broker answers once it serves clients. */
    private static boolean brokerAnswers(int port) {
        byte[] client = "jmo".getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 + 2 + 4 + 2 + client.length);
            out.writeShort(18);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(client.length);
            out.write(client);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt();
            return in.readInt() == 1 && in.readShort() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
