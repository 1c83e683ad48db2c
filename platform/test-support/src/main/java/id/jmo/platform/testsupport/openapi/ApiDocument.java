package id.jmo.platform.testsupport.openapi;

import id.jmo.platform.testsupport.CommittedPacts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of a service, as the service serves it. */
final class ApiDocument {

    static final String PATH = "/v3/api-docs";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode json;
    private final List<ApiOperation> operations = new ArrayList<>();

    ApiDocument(JsonNode json) {
        this.json = json;
        json.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (operation.has("responses")) {
                        operations.add(
                                new ApiOperation(this, method.toUpperCase(Locale.ROOT), pattern(path), operation));
                    }
                }));
        operations.sort(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method));
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }

    /** The document of the service on that port; none if it has none, or cannot show it at the moment. */
    static Optional<ApiDocument> of(int port) {
        try {
            HttpResponse<String> answer =
                    ApiCaller.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH))
                            .build());
            return answer.statusCode() == 200
                    ? Optional.of(new ApiDocument(JSON.readTree(answer.body())))
                    : Optional.empty();
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    /** The service's document as it is committed, which {@link ApiContract} compares with the one that is served. */
    static Optional<ApiDocument> committed(String service) {
        Path file = file(service);
        return Files.exists(file) ? Optional.of(new ApiDocument(JSON.readTree(file))) : Optional.empty();
    }

    static Path file(String service) {
        return CommittedPacts.committed().resolveSibling("openapi").resolve(service + ".json");
    }

    JsonNode json() {
        return json;
    }

    List<ApiOperation> operations() {
        return operations;
    }

    /** The operation that answers such a request: of several whose patterns match, the one that matches best. */
    Optional<ApiOperation> find(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return operations.stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.pattern().matches(parsed))
                .min(Comparator.comparing(ApiOperation::pattern));
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : json.at(reference.stringValue().substring(1));
    }
}
