package id.jmo.world;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client of one caller, with their token. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final Supplier<String> token;
    private final Map<String, String> headers;

    public Http(URI base, Supplier<String> token) {
        this(base, token, Map.of());
    }

    private Http(URI base, Supplier<String> token, Map<String, String> headers) {
        this.base = base;
        this.token = token;
        this.headers = headers;
    }

    public Http with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(base, token, more);
    }

    /** What came back, whatever its status. */
    public record Answer(int status, JsonNode body, Map<String, String> headers) {

        public String text(String path) {
            return body.at("/" + path.replace('.', '/')).asString("");
        }

        /** The name of the problem, without the part that is the same for all. */
        public String problem() {
            return text("type").replace("urn:jmo:problem:", "");
        }

        public Answer mustSucceed() {
            return must(status < 300 ? status : 200);
        }

        public Answer must(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected %d but was %d: %s".formatted(expected, status, body));
            }
            return this;
        }
    }

    /** Nothing came back: whether the other side has acted is not known. */
    public static final class NotAnswered extends AssertionError {

        NotAnswered(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public Answer get(String path) {
        return send("GET", path, "application/json", null);
    }

    /** For what is no JSON, such as a picture. */
    public int status(String path) {
        return exchange(request(path).build(), BodyHandlers.discarding()).statusCode();
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", JSON.writeValueAsBytes(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", JSON.writeValueAsBytes(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "application/json", null);
    }

    public Answer send(String method, String path, String contentType, byte @Nullable [] body) {
        var request = request(path)
                .header("Content-Type", contentType)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
        var response = exchange(request, BodyHandlers.ofString());
        var answered = new LinkedHashMap<String, String>();
        response.headers().map().forEach((name, values) -> answered.put(name.toLowerCase(), values.getFirst()));
        return new Answer(response.statusCode(), json(response.body()), answered);
    }

    /** An open stream of server-sent events; the caller closes it. */
    public InputStream stream(String path) {
        var request = request(path).header("Accept", "text/event-stream").build();
        return exchange(request, BodyHandlers.ofInputStream()).body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        var bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        headers.forEach(request::header);
        return request;
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException failed) {
            throw new NotAnswered(request.method() + " " + request.uri() + " was not answered: " + failed, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped", stopped);
        }
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
        } catch (JacksonException notJson) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }
}
