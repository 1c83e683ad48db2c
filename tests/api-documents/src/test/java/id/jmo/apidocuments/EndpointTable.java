package id.jmo.apidocuments;

import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every endpoint with its roles, as Markdown. */
final class EndpointTable {

    private EndpointTable() {}

    static String of(JsonNode document) {
        StringBuilder table = new StringBuilder("""
                # Endpoints

                Made from `contracts/openapi/jmo.json`. The component tests of each service send every one of them: without a
                token (401), with each role that is not named here (403), and for another member's object (404).

                | method | path | operation | roles | what |
                |---|---|---|---|---|
                """);
        document.path("paths")
                .forEachEntry((path, operations) ->
                        operations.forEachEntry((method, operation) -> table.append("| %s | `%s` | %s | %s | %s |%n"
                                .formatted(
                                        method.toUpperCase(Locale.ROOT),
                                        path,
                                        operation.path("operationId").stringValue(""),
                                        callers(operation),
                                        operation.path("summary").stringValue("")))));
        return table.toString();
    }

    private static String callers(JsonNode operation) {
        boolean open = operation.path("security").isArray()
                && operation.path("security").isEmpty();
        return open
                ? "everybody, without a token"
                : operation
                        .path("x-roles")
                        .valueStream()
                        .map(role -> role.stringValue(""))
                        .collect(Collectors.joining(", "));
    }
}
