package id.jmo.biometric.engine;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to what our adapter and the vendor say to each other, and holds it against the contract. */
final class VendorProtocol {

    record Exchange(
            String method,
            String path,
            @Nullable String idempotencyKey,
            String request,
            int status,
            @Nullable String contentType,
            String answer) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Queue<Exchange> EXCHANGES = new ConcurrentLinkedQueue<>();

    private VendorProtocol() {}

    static void ignore(RestClient.Builder client) {}

    static void record(RestClient.Builder client) {
        client.requestInterceptor((request, body, execution) -> {
            ClientHttpResponse response = execution.execute(request, body);
            byte[] answer = response.getBody().readAllBytes();
            EXCHANGES.add(new Exchange(
                    request.getMethod().name(),
                    request.getURI().getPath(),
                    request.getHeaders().getFirst("Idempotency-Key"),
                    new String(body, StandardCharsets.UTF_8),
                    response.getStatusCode().value(),
                    response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE),
                    new String(answer, StandardCharsets.UTF_8)));
            return new BufferedResponse(response, answer);
        });
    }

    /** Adds an exchange that never took place. */
    static void add(String order, String answer) {
        EXCHANGES.add(new Exchange("POST", "/face/v1/measurements", "short", order, 200, "application/json", answer));
    }

    static void clear() {
        EXCHANGES.clear();
    }

    static List<Exchange> exchanges() {
        return List.copyOf(EXCHANGES);
    }

    /** The idempotency keys of the orders that were answered. */
    static Set<String> keys() {
        return EXCHANGES.stream()
                .map(Exchange::idempotencyKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static List<JsonNode> orders() {
        return EXCHANGES.stream()
                .filter(exchange -> exchange.method().equals("POST"))
                .map(exchange -> JSON.readTree(exchange.request()))
                .toList();
    }

    /** Where the exchanges deviate from the contract; empty if nowhere. */
    static List<String> deviations() {
        JsonNode contract = contract();
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        List<String> deviations = new ArrayList<>();
        for (Exchange exchange : EXCHANGES) {
            JsonNode operation = contract.path("paths")
                    .path(exchange.path())
                    .path(exchange.method().toLowerCase(java.util.Locale.ROOT));
            if (operation.isMissingNode()) {
                deviations.add("No operation " + exchange.method() + " " + exchange.path());
                continue;
            }
            for (JsonNode parameter : operation.path("parameters")) {
                check(
                        deviations,
                        "Idempotency-Key",
                        schemas,
                        contract,
                        parameter.path("schema"),
                        JSON.writeValueAsString(exchange.idempotencyKey()));
            }
            JsonNode asked = operation.path("requestBody").path("content").path("application/json");
            if (!asked.isMissingNode()) {
                check(deviations, "request", schemas, contract, asked.path("schema"), exchange.request());
            }
            JsonNode answered = operation
                    .path("responses")
                    .path(Integer.toString(exchange.status()))
                    .path("content")
                    .path("application/json");
            if (answered.isMissingNode() || !"application/json".equals(exchange.contentType())) {
                deviations.add(
                        "Status " + exchange.status() + " with " + exchange.contentType() + " is not in the contract");
            } else {
                check(deviations, "answer", schemas, contract, answered.path("schema"), exchange.answer());
            }
        }
        return deviations;
    }

    private static void check(
            List<String> deviations,
            String what,
            SchemaRegistry schemas,
            JsonNode contract,
            JsonNode schema,
            String instance) {
        // The schema brings the components along that it refers to.
        var whole = JSON.createObjectNode();
        whole.set("components", contract.path("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        Schema compiled = schemas.getSchema(JSON.writeValueAsString(whole), InputFormat.JSON);
        for (Error error : compiled.validate(instance, InputFormat.JSON)) {
            deviations.add(what + ": " + error.getInstanceLocation() + " " + error.getKeyword());
        }
    }

    private static JsonNode contract() {
        Path file = Path.of(System.getProperty("jmo.root", ".."), "contracts/biometric-vendor.openapi.yaml");
        try {
            Map<String, Object> read = new Yaml().load(Files.readString(file));
            return JSON.valueToTree(read);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A response whose body can be read again. */
    private record BufferedResponse(ClientHttpResponse response, byte[] answer) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return response.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return response.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return response.getHeaders();
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(answer);
        }

        @Override
        public void close() {
            response.close();
        }
    }
}
