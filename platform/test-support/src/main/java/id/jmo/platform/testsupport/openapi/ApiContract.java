package id.jmo.platform.testsupport.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for the API of every service, by its OpenAPI document: the document is the committed one, and each endpoint
 * is open to the roles that stand there and to nobody else, or to everybody. A service's component tests implement it in one class.
 */
public interface ApiContract {

    /** All roles of the realm. */
    List<String> ROLES = List.of(
            "member",
            "claims-officer",
            "complaint-officer",
            "operator",
            "auditor",
            "supervisor",
            "editor",
            "employer",
            "health-facility",
            "outage-reporter");

    /** Where the service listens on this machine. */
    int port();

    /** The service's name, such as {@code claim-service}. */
    String service();

    /** A member with objects of their own, for the endpoints of members that name one in their path. */
    default Owned owned() {
        return new Owned(MemberId.next(), Map.of());
    }

    /**
     * @param ids of the member's objects by the path's variable, such as {@code claimId}
     */
    record Owned(MemberId owner, Map<String, String> ids) {}

    /** A body that the operation takes, where the document cannot give one; its media type goes with it. */
    default @Nullable Body bodyOf(String operationId) {
        return null;
    }

    /**
     * @param type media type, with its parameters
     */
    record Body(String type, byte[] content) {}

    @Test
    default void the_document_is_the_committed_one() throws IOException {
        JsonMapper pretty =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        String served = pretty.writeValueAsString(document().json()) + "\n";
        Path committed = ApiDocument.file(service());
        if (Boolean.getBoolean("jmo.openapi.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, served);
        }
        assertThat(committed)
                .as("The API has changed. If that is meant: run this test with -Djmo.openapi.update=true")
                .exists()
                .content(UTF_8)
                .isEqualTo(served);
    }

    @TestFactory
    default Stream<DynamicTest> nobody_without_a_token_gets_in() {
        return each(
                ApiContract::isForRoles,
                operation -> assertThat(status(operation, null, sample(), null))
                        .as("status without a token")
                        .isEqualTo(401));
    }

    @TestFactory
    default Stream<DynamicTest> an_open_endpoint_needs_no_token() {
        return each(
                ApiOperation::isOpen,
                operation -> assertThat(status(operation, null, sample(), null))
                        .as("status without a token; its path must be in jmo.security.open-paths")
                        .isNotIn(401, 403));
    }

    @TestFactory
    default Stream<DynamicTest> every_endpoint_refuses_all_roles_but_its_own() {
        return each(ApiContract::isForRoles, operation -> {
            assertThat(operation.roles()).as("roles").isNotEmpty();
            assertThat(status(operation, Tokens.withRoles(), sample(), null))
                    .as("status without a role")
                    .isEqualTo(403);
            ROLES.stream()
                    .filter(role -> !operation.roles().contains(role))
                    .forEach(role -> assertThat(status(operation, tokenOf(role), sample(), null))
                            .as("status of the role %s", role)
                            .isEqualTo(403));
        });
    }

    @TestFactory
    default Stream<DynamicTest> nobody_reaches_what_is_another_members() {
        List<ApiOperation> operations = document().operations().stream()
                .filter(operation -> operation.roles().contains("member"))
                .filter(operation -> !operation.parameters("path").isEmpty())
                .toList();
        if (operations.isEmpty()) {
            return Stream.empty();
        }
        Owned owned = owned();
        Function<JsonNode, String> ids = parameter -> {
            String name = parameter.path("name").stringValue("");
            assertThat(owned.ids()).as("ids that owned() gives").containsKey(name);
            return Objects.requireNonNull(owned.ids().get(name));
        };
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Body body = body(operation);
                    assertThat(status(operation, Tokens.member(MemberId.next()), ids, body))
                            .as("status for another member")
                            .isEqualTo(404);
                    assertThat(status(operation, Tokens.member(owned.owner()), ids, body))
                            .as("status for the owner")
                            .isNotEqualTo(404);
                }));
    }

    private static boolean isForRoles(ApiOperation operation) {
        return !operation.isOpen();
    }

    private Stream<DynamicTest> each(Predicate<ApiOperation> which, Consumer<ApiOperation> check) {
        return document().operations().stream()
                .filter(which)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation)));
    }

    private ApiDocument document() {
        return ApiDocument.of(port()).orElseThrow();
    }

    private static String tokenOf(String role) {
        return switch (role) {
            case "member" -> Tokens.member(MemberId.next());
            case "employer" -> Tokens.employer("OTHER001");
            case "health-facility" -> Tokens.healthFacility("OTHER001");
            default -> Tokens.withRoles(role);
        };
    }

    private Function<JsonNode, String> sample() {
        ApiDocument document = document();
        return parameter ->
                SampleRequest.value(document, parameter.path("schema")).asString();
    }

    private @Nullable Body body(ApiOperation operation) {
        Body given = bodyOf(operation.id());
        if (given != null || operation.bodyType().isEmpty()) {
            return given;
        }
        return new Body(
                operation.bodyType().get(),
                SampleRequest.value(operation.document(), operation.bodySchema())
                        .toString()
                        .getBytes(UTF_8));
    }

    private int status(
            ApiOperation operation, @Nullable String token, Function<JsonNode, String> place, @Nullable Body body) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            path = path.replace("{" + parameter.path("name").stringValue("") + "}", place.apply(parameter));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .method(
                        operation.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body.content()));
        // Some commands need it, and the others do not mind.
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        operation.bodyType().ifPresent(type -> request.header("Content-Type", body == null ? type : body.type()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return ApiCaller.status(request.build());
    }
}
