package id.jmo.apidocuments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answers by itself, for whichever service a request was meant, is an answer of every operation. */
class GatewayAnswersTest {

    private static final JsonNode DOCUMENT = JsonMapper.shared().readTree(Contracts.MERGED);

    /** Those of no operation: the address is no operation's, or has none for the method. */
    private static final Set<String> OF_NO_OPERATION = Set.of("path-not-found", "method-not-allowed");

    /** Of the gateway's own operation alone. */
    private static final Set<String> OF_ITS_OWN = Set.of("personal-data-incomplete");

    enum Of {
        EVERY,
        WITH_A_BODY,
        WITH_A_TOKEN
    }

    /** @param component where it is described; operations refer to it unless they have more to say of the status */
    record Answer(String code, int status, String component, Of of) {

        boolean isOf(JsonNode operation) {
            return switch (of) {
                case EVERY -> true;
                case WITH_A_BODY -> operation.has("requestBody");
                case WITH_A_TOKEN ->
                    !operation.path("security").isArray()
                            || !operation.path("security").isEmpty();
            };
        }
    }

    static List<Answer> answers() {
        return List.of(
                new Answer("invalid-request", 400, "InvalidParameters", Of.EVERY),
                new Answer("malformed-request", 400, "InvalidParameters", Of.EVERY),
                new Answer("token-missing", 401, "Unauthorized", Of.WITH_A_TOKEN),
                new Answer("token-invalid", 401, "Unauthorized", Of.EVERY),
                new Answer("body-too-slow", 408, "BodyTooSlow", Of.WITH_A_BODY),
                new Answer("body-too-large", 413, "BodyTooLarge", Of.WITH_A_BODY),
                new Answer("uri-too-long", 414, "AddressTooLong", Of.EVERY),
                new Answer("too-many-requests", 429, "TooManyRequests", Of.EVERY),
                new Answer("headers-too-large", 431, "HeadersTooLarge", Of.EVERY),
                new Answer("internal-error", 500, "InternalError", Of.EVERY),
                new Answer("identity-unavailable", 503, "Unavailable", Of.EVERY),
                new Answer("service-unavailable", 503, "Unavailable", Of.EVERY),
                new Answer("service-busy", 503, "Unavailable", Of.EVERY),
                new Answer("service-timeout", 504, "GatewayTimeout", Of.EVERY));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_operation_that_can_meet_it_documents_it(Answer answer) {
        assertThat(operations()
                        .filter(answer::isOf)
                        .filter(operation -> !codes(operation, answer.status()).contains(answer.code()))
                        .map(operation -> operation.path("operationId").stringValue("")))
                .isEmpty();
    }

    /** Those that only the gateway gives are written once. */
    @ParameterizedTest
    @MethodSource("answers")
    void it_is_described_in_one_place(Answer answer) {
        JsonNode shared = DOCUMENT.at("/components/responses/" + answer.component());

        assertThat(codes(shared)).contains(answer.code());
        if (Set.of(414, 431, 504).contains(answer.status())) {
            assertThat(operations()
                            .filter(answer::isOf)
                            .map(operation -> response(operation, answer.status())
                                    .path("$ref")
                                    .stringValue("")))
                    .containsOnly("#/components/responses/" + answer.component());
        }
    }

    @Test
    void the_gateway_has_texts_for_these_and_for_no_others() throws IOException {
        for (String language : List.of("id", "en")) {
            Set<String> known = answers().stream().map(Answer::code).collect(Collectors.toSet());
            known.addAll(OF_NO_OPERATION);
            known.addAll(OF_ITS_OWN);
            known.addAll(Set.of("not-allowed", "not-acceptable"));
            assertThat(problemsWithText(language)).isEqualTo(known);
        }
    }

    private static Set<String> problemsWithText(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(
                Contracts.ROOT.resolve("gateway/src/main/resources/messages/problems_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".title"))
                .map(key -> key.substring(0, key.length() - ".title".length()))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> operations() {
        return DOCUMENT.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private static JsonNode response(JsonNode operation, int status) {
        return operation.path("responses").path(Integer.toString(status));
    }

    private static Set<String> codes(JsonNode operation, int status) {
        JsonNode response = response(operation, status);
        JsonNode reference = response.get("$ref");
        return codes(
                reference == null
                        ? response
                        : DOCUMENT.at(reference.stringValue().substring(1)));
    }

    private static Set<String> codes(JsonNode response) {
        return response.path("x-problem-codes")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
    }
}
