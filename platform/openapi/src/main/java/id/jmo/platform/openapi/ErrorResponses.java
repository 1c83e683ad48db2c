package id.jmo.platform.openapi;

import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * The errors that an operation can answer, by what it is: who may call it, what it reads and writes, and what the
 * service declares with {@link ProblemResponse}. The gateway's own are among them, because callers meet them too.
 */
final class ErrorResponses {

    static final String PROBLEM_MEDIA_TYPE = "application/problem+json";
    private static final String JSON = "application/json";
    static final String CODES = "x-problem-codes";

    private static final Set<Integer> PASSING = Set.of(429, 503);

    /** What many operations answer alike stands in the document once, under this name. */
    private enum Shared {
        INVALID_PARAMETERS(HttpStatus.BAD_REQUEST, "InvalidParameters", "invalid-request", "malformed-request"),
        INVALID_BODY(
                HttpStatus.BAD_REQUEST,
                "InvalidBody",
                "invalid-request",
                "malformed-json",
                "malformed-body",
                "body-of-wrong-kind",
                "body-missing",
                "malformed-request"),
        UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Unauthorized", "token-missing", "token-invalid"),
        FORBIDDEN(HttpStatus.FORBIDDEN, "Forbidden", "not-allowed"),
        NO_MEMBER(HttpStatus.FORBIDDEN, "ForbiddenToNonMembers", "not-allowed", "no-member"),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "NotAcceptable", "not-acceptable"),
        BODY_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "BodyTooSlow", "body-too-slow"),
        CONFLICT(HttpStatus.CONFLICT, "Conflict", "changed-meanwhile", "exists-already"),
        BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "BodyTooLarge", "body-too-large"),
        ADDRESS_TOO_LONG(HttpStatus.URI_TOO_LONG, "AddressTooLong", "uri-too-long"),
        MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaType", "media-type-not-supported"),
        TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "TooManyRequests", "too-many-requests"),
        HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "HeadersTooLarge", "headers-too-large"),
        INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "InternalError", "internal-error"),
        UNAVAILABLE(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Unavailable",
                "store-unavailable",
                "partner-unavailable",
                "identity-unavailable",
                "service-unavailable",
                "service-busy",
                "took-too-long"),
        TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "GatewayTimeout", "service-timeout");

        private final HttpStatus status;
        private final String component;
        private final Set<String> codes;

        Shared(HttpStatus status, String component, String... codes) {
            this.status = status;
            this.component = component;
            this.codes = new LinkedHashSet<>(List.of(codes));
        }
    }

    private final ProblemTexts texts;

    ErrorResponses(ProblemTexts texts) {
        this.texts = texts;
    }

    void addTo(Operation operation, HandlerMethod method) {
        Map<HttpStatus, Set<String>> codes = new TreeMap<>();
        shared(operation, method).forEach(shared -> add(codes, shared.status, shared.codes));
        if (OperationDocumenter.isOpen(method)) {
            // No token is asked for, but one that is no good is refused.
            add(codes, HttpStatus.UNAUTHORIZED, Set.of("token-invalid"));
        }
        if (method.hasMethodAnnotation(Idempotent.class)) {
            add(codes, HttpStatus.CONFLICT, Set.of("request-in-flight"));
            add(codes, HttpStatus.UNPROCESSABLE_CONTENT, Set.of("idempotency-key-reused"));
        }
        declared(method).forEach(declared -> add(codes, declared.status(), Arrays.asList(declared.codes())));
        codes.forEach((status, all) -> {
            String key = Integer.toString(status.value());
            ApiResponse answer =
                    inOwnForm(operation, key).map(own -> both(own, status, all)).orElseGet(() -> response(status, all));
            operation.getResponses().addApiResponse(key, answer);
        });
    }

    /** The answer that the operation has described in another form than ours, as a partner's standard asks for. */
    private static Optional<ApiResponse> inOwnForm(Operation operation, String status) {
        return Optional.ofNullable(operation.getResponses().get(status))
                .filter(own -> own.getContent() != null && own.getContent().containsKey(JSON));
    }

    private ApiResponse both(ApiResponse own, HttpStatus status, Set<String> codes) {
        ApiResponse problems = inline(status, codes);
        problems.getContent().addMediaType(JSON, own.getContent().get(JSON));
        return problems.description(own.getDescription() + "\n" + problems.getDescription());
    }

    /** The responses that operations refer to. */
    void addShared(Components components) {
        for (Shared shared : Shared.values()) {
            components.addResponses(shared.component, inline(shared.status, shared.codes));
        }
    }

    private static Stream<ProblemResponse> declared(HandlerMethod method) {
        return Stream.of(method.getMethod(), method.getBeanType())
                .flatMap(
                        element -> AnnotatedElementUtils.getMergedRepeatableAnnotations(
                                element, ProblemResponse.class, ProblemResponse.All.class)
                                .stream());
    }

    private static Stream<Shared> shared(Operation operation, HandlerMethod method) {
        Stream.Builder<Shared> shared = Stream.builder();
        boolean body = operation.getRequestBody() != null;
        if (body) {
            shared.add(Shared.INVALID_BODY)
                    .add(Shared.BODY_TOO_SLOW)
                    .add(Shared.BODY_TOO_LARGE)
                    .add(Shared.MEDIA_TYPE);
        } else {
            // Without parameters too: the gateway reads address and headers before it knows whose they are.
            shared.add(Shared.INVALID_PARAMETERS);
        }
        boolean forMembers = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(CurrentMember.class));
        if (!OperationDocumenter.isOpen(method)) {
            shared.add(Shared.UNAUTHORIZED).add(forMembers ? Shared.NO_MEMBER : Shared.FORBIDDEN);
        }
        if (!method.isVoid()) {
            shared.add(Shared.NOT_ACCEPTABLE);
        }
        if (OperationDocumenter.changes(method)) {
            shared.add(Shared.CONFLICT);
        }
        return shared.add(Shared.ADDRESS_TOO_LONG)
                .add(Shared.TOO_MANY_REQUESTS)
                .add(Shared.HEADERS_TOO_LARGE)
                .add(Shared.INTERNAL_ERROR)
                .add(Shared.UNAVAILABLE)
                .add(Shared.TIMEOUT)
                .build();
    }

    private static void add(Map<HttpStatus, Set<String>> codes, HttpStatus status, Collection<String> more) {
        codes.computeIfAbsent(status, _ -> new LinkedHashSet<>()).addAll(more);
    }

    private ApiResponse response(HttpStatus status, Set<String> codes) {
        return Arrays.stream(Shared.values())
                .filter(shared -> shared.status == status && shared.codes.equals(codes))
                .findFirst()
                .map(shared -> new ApiResponse().$ref("#/components/responses/" + shared.component))
                .orElseGet(() -> inline(status, codes));
    }

    private ApiResponse inline(HttpStatus status, Set<String> codes) {
        ApiResponse response = new ApiResponse()
                .description(codes.stream().map(this::line).collect(Collectors.joining("\n")))
                .content(new Content()
                        .addMediaType(
                                PROBLEM_MEDIA_TYPE,
                                new MediaType()
                                        .schema(new JsonSchema().$ref("#/components/schemas/Problem"))
                                        .example(
                                                example(status, codes.iterator().next()))));
        response.addExtension(CODES, List.copyOf(codes));
        if (PASSING.contains(status.value()) || codes.contains("request-in-flight")) {
            response.addHeaderObject("Retry-After", retryAfter());
        }
        return response;
    }

    private static Header retryAfter() {
        JsonSchema seconds = new JsonSchema();
        seconds.addType("integer");
        seconds.setFormat("int32");
        seconds.setMinimum(BigDecimal.ONE);
        seconds.setMaximum(BigDecimal.valueOf(86_400));
        return new Header()
                .description("Seconds after which another attempt makes sense")
                .schema(seconds);
    }

    private String line(String code) {
        return "- `" + code + "`: " + title(code);
    }

    private String title(String code) {
        String key = code + ".title";
        String title = texts.get(Locale.ENGLISH, key, Map.of());
        return title.equals(key) ? code.replace('-', ' ') : title;
    }

    private Map<String, Object> example(HttpStatus status, String code) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:jmo:problem:" + code);
        example.put("title", title(code));
        example.put("status", status.value());
        example.put("instance", "/api/v1/example");
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }
}
