package id.jmo.platform.testsupport.openapi;

import java.util.List;
import java.util.Optional;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/** One operation of a document. */
record ApiOperation(ApiDocument document, String method, PathPattern pattern, JsonNode json) {

    String path() {
        return pattern.getPatternString();
    }

    String id() {
        return json.path("operationId").stringValue("");
    }

    List<String> roles() {
        return json.path("x-roles")
                .valueStream()
                .map(role -> role.stringValue(""))
                .toList();
    }

    /** Whether it needs no token: no security requirement is an empty list, where others have none and so the document's. */
    boolean isOpen() {
        return json.path("security").isArray() && json.path("security").isEmpty();
    }

    List<JsonNode> parameters(String in) {
        return json.path("parameters")
                .valueStream()
                .map(document::resolved)
                .filter(parameter -> parameter.path("in").stringValue("").equals(in))
                .toList();
    }

    Optional<JsonNode> response(int status) {
        return Optional.ofNullable(json.path("responses").get(Integer.toString(status)))
                .map(document::resolved);
    }

    /** The first of the media types that a body may have. */
    Optional<String> bodyType() {
        return json.path("requestBody").path("content").propertyNames().stream().findFirst();
    }

    JsonNode bodySchema() {
        return json.path("requestBody")
                .path("content")
                .path(bodyType().orElseThrow())
                .path("schema");
    }

    @Override
    public String toString() {
        return method + " " + path();
    }
}
