package id.jmo.platform.openapi;

import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Completes what springdoc says of a controller's method: its id, which is the method's name, its roles, the real form of
 * its success and its errors.
 */
final class OperationDocumenter implements GlobalOperationCustomizer {

    static final String ROLES = "x-roles";

    private static final String PLATFORM = "id.jmo.platform.";

    private final String service;
    private final JavadocProvider javadoc;
    private final ErrorResponses errors;
    private final Map<String, Tag> tags = new ConcurrentSkipListMap<>();

    /** @param service the service's name, such as {@code claim-service} */
    OperationDocumenter(String service, JavadocProvider javadoc, ErrorResponses errors) {
        this.service = service;
        this.javadoc = javadoc;
        this.errors = errors;
    }

    /** The tags of the operations seen so far, described by their controllers' Javadoc. */
    List<Tag> tags() {
        return List.copyOf(tags.values());
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.setOperationId(id(method));
        nameSubject(operation, method);
        operation
                .getTags()
                .forEach(tag -> tags.computeIfAbsent(
                        tag,
                        _ -> new Tag().name(tag).description(plain(javadoc.getClassJavadoc(method.getBeanType())))));
        if (isOpen(method)) {
            describe(operation, "Needs no token", List.of());
            operation.setSecurity(List.of());
        } else {
            List<String> roles = roles(method);
            describe(operation, allowed(roles), roles);
        }
        operation.getResponses().forEach((status, response) -> describeSuccess(status, response, method));
        if (method.getMethod().getReturnType() == SseEmitter.class) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "204",
                            new ApiResponse()
                                    .description(
                                            "What is followed has ended, and the reader has all of it: it need not come back"));
        }
        errors.addTo(operation, method);
        return operation;
    }

    /** Whether the method is a command rather than a query. */
    static boolean changes(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && !List.of(mapping.method()).contains(RequestMethod.GET);
    }

    /** Of an operation that the controller inherits. */
    private static void nameSubject(Operation operation, HandlerMethod method) {
        OperationSubject general = method.getMethod().getDeclaringClass().getAnnotation(OperationSubject.class);
        OperationSubject special = method.getBeanType().getAnnotation(OperationSubject.class);
        if (general != null && special != null && !general.equals(special)) {
            operation.setOperationId(operation.getOperationId().replace(general.id(), special.id()));
            operation.setSummary(operation.getSummary().replace(general.text(), special.text()));
            operation.setDescription(operation.getDescription().replace(general.text(), special.text()));
        }
    }

    /** A controller of the platform is in every service, so the service's name keeps its ids apart. */
    private String id(HandlerMethod method) {
        String name = method.getMethod().getName();
        if (!method.getBeanType().getName().startsWith(PLATFORM)) {
            return name;
        }
        return name + "Of" + StringUtils.capitalize(service.replace("-service", ""));
    }

    private static List<String> roles(HandlerMethod method) {
        ForRole allowed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ForRole.class);
        if (allowed == null) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ForRole.class);
        }
        return allowed == null
                ? List.of()
                : Arrays.stream(allowed.value()).map(Role::realmName).toList();
    }

    /** Whether everybody may call the method, without a token too. */
    static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(PermitAll.class);
    }

    private static String allowed(List<String> roles) {
        return "Roles: " + roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", "));
    }

    private static void describe(Operation operation, String allowed, List<String> roles) {
        String text = plain(Objects.requireNonNullElse(operation.getDescription(), ""));
        String summary = plain(Objects.requireNonNullElse(operation.getSummary(), ""));
        String more =
                text.startsWith(summary) ? text.substring(summary.length()).strip() : text;
        operation.setSummary(summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary);
        operation.setDescription(more.isEmpty() ? allowed + "." : more + "\n\n" + allowed + ".");
        operation.addExtension(ROLES, roles);
    }

    /** The text of a Javadoc comment without its markup and line breaks. */
    static String plain(String javadoc) {
        return Arrays.stream(javadoc.split("<p>"))
                .map(paragraph -> paragraph
                        .replaceAll("</?\\w+>", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static void describeSuccess(String status, ApiResponse response, HandlerMethod method) {
        Content content = response.getContent();
        if (method.getMethod().getReturnType() == SseEmitter.class) {
            response.setContent(new Content().addMediaType("text/event-stream", new MediaType().schema(text(null))));
        } else if (content != null && content.keySet().stream().anyMatch(type -> type.startsWith("image/"))) {
            content.values().forEach(media -> media.setSchema(text("binary")));
        }
        if (status.equals("201")) {
            response.addHeaderObject(
                    "Location",
                    new Header()
                            .description("Where what was created can be read")
                            .schema(text("uri-reference")));
        }
    }

    private static Schema<?> text(@Nullable String format) {
        JsonSchema schema = new JsonSchema();
        schema.addType("string");
        schema.setFormat(format);
        return schema;
    }
}
