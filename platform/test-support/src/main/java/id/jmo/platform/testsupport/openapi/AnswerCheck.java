package id.jmo.platform.testsupport.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds each answer of the API against the service's committed document, before the caller gets it: the status, the media type, and
 * every field of the body, undocumented ones too. {@link AnswersAreDocumented} fails the test.
 */
public final class AnswerCheck extends OncePerRequestFilter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROBLEM = "application/problem+json";

    /** What the container and the dispatcher answer, before any operation is found. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(400, 404, 405);

    private static final Queue<String> DEPARTURES = new ConcurrentLinkedQueue<>();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final Optional<ApiDocument> document;

    /** @param service whose committed document is the measure; without one, answers are let through */
    public AnswerCheck(String service) {
        this.document = ApiDocument.committed(service);
    }

    /** Answers that departed from their document since the last time; they are forgotten here. */
    static List<String> departures() {
        List<String> found = new ArrayList<>();
        for (String next = DEPARTURES.poll(); next != null; next = DEPARTURES.poll()) {
            found.add(next);
        }
        return found;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Stream.of("/api/", "/snap/").noneMatch(request.getRequestURI()::startsWith)
                || !Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiOperation> operation = operation(request);
        if (operation.isEmpty() || streams(operation.get())) {
            chain.doFilter(request, response);
            return;
        }
        Held held = new Held(response);
        chain.doFilter(request, held);
        if (!held.failed) {
            if (!isDiscarded(held)) {
                check(operation.get(), held);
            }
            held.copyBodyToResponse();
        }
    }

    /** The body stopped: the container discards what the controller answers, and asks for its error page instead. */
    private static boolean isDiscarded(Held answer) {
        return answer.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT && answer.getContentSize() == 0;
    }

    private Optional<ApiOperation> operation(HttpServletRequest request) {
        return document.flatMap(known -> known.find(request.getMethod(), request.getRequestURI()));
    }

    private static boolean streams(ApiOperation operation) {
        return operation
                .response(200)
                .filter(response -> response.path("content").has(MediaType.TEXT_EVENT_STREAM_VALUE))
                .isPresent();
    }

    private void check(ApiOperation operation, Held answer) {
        int status = answer.getStatus();
        String body = new String(answer.getContentAsByteArray(), UTF_8);
        Optional<JsonNode> response = operation.response(status);
        if (response.isEmpty()) {
            if (!OF_NO_OPERATION.contains(status) || !isOfNoOperation(body)) {
                depart(operation, status, "has no such status", body);
            }
            return;
        }
        JsonNode content = response.get().path("content");
        if (content.isEmpty()) {
            if (!body.isEmpty()) {
                depart(operation, status, "documents no body", body);
            }
            return;
        }
        String type = answer.getContentType() == null
                ? ""
                : MediaType.parseMediaType(answer.getContentType()).getType() + "/"
                        + MediaType.parseMediaType(answer.getContentType()).getSubtype();
        if (!content.has(type)) {
            depart(operation, status, "documents " + content.propertyNames() + ", not " + type, body);
        } else if (type.endsWith("json")) {
            JsonNode schema = content.path(type).path("schema");
            schema(operation, status, schema)
                    .validate(body, InputFormat.JSON)
                    .forEach(error ->
                            depart(operation, status, error.getInstanceLocation() + " " + error.getMessage(), body));
            if (type.equals(PROBLEM)) {
                checkCode(operation, status, response.get(), body);
            }
        }
    }

    private static boolean isOfNoOperation(String body) {
        return body.contains("urn:jmo:problem:path-not-found")
                || body.contains("urn:jmo:problem:method-not-allowed")
                || body.contains("urn:jmo:problem:invalid-request");
    }

    private static void checkCode(ApiOperation operation, int status, JsonNode response, String body) {
        String code = JSON.readTree(body).path("type").stringValue("").replace("urn:jmo:problem:", "");
        boolean documented = response.path("x-problem-codes")
                .valueStream()
                .anyMatch(known -> known.stringValue("").equals(code));
        if (!documented) {
            depart(operation, status, "documents no problem " + code, body);
        }
    }

    private static void depart(ApiOperation operation, int status, String how, String body) {
        DEPARTURES.add(operation + " " + status + ": " + how + "\n    " + body);
    }

    private Schema schema(ApiOperation operation, int status, JsonNode schema) {
        return compiled.computeIfAbsent(operation + " " + status, _ -> {
            ObjectNode whole = JSON.createObjectNode();
            whole.set(
                    "components",
                    closed(operation.document().json().path("components").deepCopy()));
            whole.set("allOf", JSON.createArrayNode().add(closed(schema.deepCopy())));
            return SCHEMAS.getSchema(JSON.writeValueAsString(whole), InputFormat.JSON);
        });
    }

    /** Fields may be added to an answer, but not behind the document's back. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(AnswerCheck::closed);
        if (schema instanceof ObjectNode object && object.path("type").isArray()) {
            alternatives(object);
        }
        return schema;
    }

    /** Written out, because the validator reads the bounds of a number only with a single type. */
    private static void alternatives(ObjectNode schema) {
        ArrayNode types = (ArrayNode) schema.get("type");
        ArrayNode anyOf = JSON.createArrayNode();
        types.forEach(type -> anyOf.add(
                type.stringValue("").equals("null")
                        ? JSON.createObjectNode().set("type", type)
                        : schema.deepCopy().set("type", type)));
        schema.removeAll().set("anyOf", anyOf);
    }

    /** Holds an answer back, unless the container writes it. */
    private static final class Held extends ContentCachingResponseWrapper {

        private boolean failed;

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            failed = true;
            super.sendError(status);
        }

        @Override
        @SuppressWarnings("NullableProblems")
        public void sendError(int status, String message) throws IOException {
            failed = true;
            super.sendError(status, message);
        }
    }
}
