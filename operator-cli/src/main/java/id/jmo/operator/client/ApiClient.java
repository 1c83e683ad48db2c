package id.jmo.operator.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls an HTTP API as one caller: JSON out and in, and a refusal is reported in the words of the other side. */
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI base;
    private final Supplier<String> token;

    /** @param token gives the access token for each call; blank for none */
    public ApiClient(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** What came back, whatever its status. */
    public record Answer(int status, JsonNode body, String location) {

        public boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    public Answer get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** @param device the name that the caller's app gives its device */
    public Answer postFrom(String device, String path, Object body) {
        return answer(request(path)
                .header("Device-Id", device)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public Answer send(String method, String path, String contentType, BodyPublisher body) {
        return answer(request(path)
                .header("Content-Type", contentType)
                .method(method, body)
                .build());
    }

    private Answer answer(HttpRequest request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("Location").orElse(""));
    }

    /** An open stream of server-sent events. The caller closes it. */
    public InputStream stream(String path) {
        HttpRequest request = request(path)
                .timeout(Duration.ofHours(1))
                .setHeader("Accept", "text/event-stream")
                .GET()
                .build();
        HttpResponse<InputStream> response = exchange(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new CommandFailure("GET " + path + " answered " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        String bearer = token.get();
        return bearer.isBlank() ? builder : builder.header("Authorization", "Bearer " + bearer);
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new CommandFailure(request.method() + " " + request.uri() + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", e);
        }
    }

    /** The answer, if it is a good one; a {@link CommandFailure} with the other side's own words if not. */
    public static Answer required(String purpose, Answer answer) {
        if (answer.isGood()) {
            return answer;
        }
        JsonNode body = answer.body();
        String said = body.path("detail").asString(body.path("title").asString(body.toString()));
        String faults = body.path("faults").isEmpty() ? "" : " " + body.path("faults");
        throw new CommandFailure(purpose + " was refused with " + answer.status() + ": " + said + faults);
    }

    static BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(encoded(fields));
    }

    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
        } catch (tools.jackson.core.JacksonException _) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }
}
