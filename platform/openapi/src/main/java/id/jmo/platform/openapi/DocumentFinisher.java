package id.jmo.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.util.StringUtils;

/**
 * What holds for the whole document: the shared schema of problems, the security scheme, bounds for every value, and an
 * order that does not change from one start to the next.
 */
final class DocumentFinisher implements GlobalOpenApiCustomizer {

    private static final String SCHEME = "keycloak";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LIST = 10_000;
    private static final int LARGEST_FILE = 16 * 1024 * 1024;

    private final RecordSchemas records;
    private final OperationDocumenter operations;
    private final ErrorResponses errors;

    DocumentFinisher(RecordSchemas records, OperationDocumenter operations, ErrorResponses errors) {
        this.records = records;
        this.operations = operations;
        this.errors = errors;
    }

    @Override
    public void customise(OpenAPI api) {
        records.requireDistinctNames();
        Components components = Objects.requireNonNullElseGet(api.getComponents(), Components::new);
        api.setComponents(components);
        errors.addShared(components);
        components.addSchemas("Problem", problem()).addSchemas("Fault", fault());
        components.addSecuritySchemes(
                SCHEME,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the realm, checked as RFC8725 asks"));
        api.setSecurity(List.of(new SecurityRequirement().addList(SCHEME)));
        Server gateway = new Server().url("/").description("The gateway, in production as on a local machine");
        gateway.addExtension("x-internal", false);
        api.setServers(List.of(gateway));
        relaxRequests(api);
        operations(api).forEach(this::bound);
        schemas(api).values().forEach(DocumentFinisher::bound);
        components.getResponses().values().forEach(response -> bound(response.getHeaders()));
        api.setTags(operations.tags());
        sort(api);
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> schemas(OpenAPI api) {
        return api.getComponents().getSchemas();
    }

    /** In a request, what may be null may as well be left out. */
    private static void relaxRequests(OpenAPI api) {
        Set<String> read = new HashSet<>();
        operations(api)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(DocumentFinisher::content)
                .forEach(schema -> collect(api, schema, read));
        schemas(api).forEach((name, schema) -> {
            if (read.contains(name) && schema.getRequired() != null) {
                relax(schema);
            }
        });
    }

    private static void relax(Schema<?> schema) {
        List<String> required = new ArrayList<>(schema.getRequired());
        schema.getProperties().forEach((name, property) -> {
            if (mayBeNull(property)) {
                required.remove(name);
            }
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static Stream<Schema<?>> content(RequestBody body) {
        Collection<MediaType> media =
                body.getContent() == null ? List.of() : body.getContent().values();
        return media.stream().<Schema<?>>map(MediaType::getSchema).filter(Objects::nonNull);
    }

    private static void collect(OpenAPI api, Schema<?> schema, Set<String> names) {
        String reference = schema.get$ref();
        if (reference != null && reference.startsWith(SCHEMAS)) {
            String name = reference.substring(SCHEMAS.length());
            Schema<?> referred = schemas(api).get(name);
            if (referred != null && names.add(name)) {
                collect(api, referred, names);
            }
        }
        parts(schema).forEach(part -> collect(api, part, names));
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream.Builder<Schema<?>> parts = Stream.builder();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(parts::add);
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(parts::add);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        return parts.build();
    }

    private static boolean mayBeNull(Schema<?> schema) {
        return is(schema, "null")
                || schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(DocumentFinisher::mayBeNull);
    }

    private static boolean is(Schema<?> schema, String type) {
        return schema.getTypes() != null && schema.getTypes().contains(type);
    }

    private void bound(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                parameter.setDescription(described(parameter.getDescription()));
                bound(parameter.getSchema());
            });
        }
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody()).forEach(DocumentFinisher::bound);
        }
        operation.getResponses().values().forEach(response -> {
            bound(response.getHeaders());
            if (response.getContent() != null) {
                response.getContent().values().forEach(media -> bound(media.getSchema()));
            }
        });
    }

    private static void bound(@Nullable Map<String, Header> headers) {
        if (headers != null) {
            headers.values().forEach(header -> bound(header.getSchema()));
        }
    }

    /** A client, and what stands before it, may refuse what is larger than any answer of ours. */
    private static void bound(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        schema.setDescription(described(schema.getDescription()));
        if (schema.getExtensions() != null && schema.getExtensions().containsKey(ValueSchemas.UNIT)) {
            String text = Objects.requireNonNullElse(schema.getDescription(), "An amount");
            schema.setDescription(text.contains("rupiah") ? text : text + "; whole rupiah");
        }
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
            // Jakarta's pattern is for the whole text, JSON Schema's for a part of it.
            schema.setPattern("^(?:" + schema.getPattern() + ")$");
        }
        if (is(schema, "string") && schema.getEnum() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(longest(schema));
        }
        if (is(schema, "integer")) {
            boolean small = "int32".equals(schema.getFormat());
            if (schema.getMinimum() == null) {
                schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : Long.MIN_VALUE));
            }
            if (schema.getMaximum() == null) {
                schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
            }
        }
        if (is(schema, "array") && schema.getMaxItems() == null) {
            schema.setMaxItems(LONGEST_LIST);
        }
        parts(schema).forEach(DocumentFinisher::bound);
    }

    private static int longest(Schema<?> schema) {
        return switch (schema.getFormat()) {
            case "uuid" -> 36;
            case "date" -> 10;
            case "date-time" -> 40;
            case "binary" -> LARGEST_FILE;
            case null, default -> LONGEST_TEXT;
        };
    }

    private static @Nullable String described(@Nullable String javadoc) {
        return javadoc == null ? null : StringUtils.capitalize(OperationDocumenter.plain(javadoc));
    }

    /** Paths by their text, and so on: reflection gives methods in any order. */
    private static void sort(OpenAPI api) {
        Paths paths = new Paths();
        new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
        api.setPaths(paths);
        Components components = api.getComponents();
        components.setSchemas(new TreeMap<>(schemas(api)));
    }

    private static Schema<?> problem() {
        Schema<?> problem = object().description(
                        "Why a request was not served (RFC 9457). Some have further fields of their own.")
                .addProperty(
                        "type",
                        text("Stable name of the problem; its last part is one of the codes of the response")
                                .pattern("^urn:jmo:problem:[a-z0-9-]+$"))
                .addProperty("title", text("In the language of the request"))
                .addProperty("status", status())
                .addProperty("detail", text("What to do about it, in the language of the request"))
                .addProperty("instance", text("The path of the request"))
                .addProperty(
                        "traceId",
                        text("Names the request in our logs and traces").pattern("^[0-9a-f]{32}$"))
                .addProperty("faults", list("#/components/schemas/Fault", "Each faulty field"));
        problem.setRequired(List.of("type", "title", "status", "instance"));
        problem.setAdditionalProperties(true);
        return problem;
    }

    private static Schema<?> fault() {
        Schema<?> fault = object().description("A faulty field")
                .addProperty("field", text("Its path in the request, such as payout.bankCode"))
                .addProperty("code", text("Stable name of what is wrong with it"))
                .addProperty("message", text("The same in words, in the language of the request"));
        fault.setRequired(List.of("field", "code", "message"));
        return fault;
    }

    private static Schema<?> status() {
        JsonSchema status = new JsonSchema();
        status.addType("integer");
        status.setFormat("int32");
        status.setMinimum(BigDecimal.valueOf(400));
        status.setMaximum(BigDecimal.valueOf(599));
        return status;
    }

    private static Schema<?> object() {
        JsonSchema schema = new JsonSchema();
        schema.addType("object");
        return schema;
    }

    private static Schema<?> text(String description) {
        JsonSchema schema = new JsonSchema();
        schema.addType("string");
        schema.setDescription(description);
        return schema;
    }

    private static Schema<?> list(String items, String description) {
        JsonSchema schema = new JsonSchema();
        schema.addType("array");
        schema.setDescription(description);
        schema.setItems(new JsonSchema().$ref(items));
        return schema;
    }
}
