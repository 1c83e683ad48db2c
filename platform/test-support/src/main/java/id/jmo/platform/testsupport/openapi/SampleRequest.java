package id.jmo.platform.testsupport.openapi;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values that a document's schemas allow: the example where there is one. */
final class SampleRequest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SampleRequest() {}

    /** A value of that schema, with required fields only. */
    static JsonNode value(ApiDocument document, JsonNode reference) {
        JsonNode schema = document.resolved(reference);
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.has("examples")) {
            return schema.get("examples").get(0);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.has("anyOf")) {
            return value(document, schema.get("anyOf").get(0));
        }
        return switch (type(schema)) {
            case "object" -> object(document, schema);
            case "array" -> JSON.createArrayNode();
            case "integer", "number" ->
                JSON.getNodeFactory().numberNode(schema.path("minimum").longValue(1) > 0 ? 1 : 0);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default ->
                JSON.getNodeFactory()
                        .stringNode(
                                schema.path("format").stringValue("").equals("uuid")
                                        ? UUID.randomUUID().toString()
                                        : "sample");
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).stringValue("") : type.stringValue("");
    }

    private static ObjectNode object(ApiDocument document, JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        for (JsonNode name : schema.path("required")) {
            object.set(
                    name.stringValue(),
                    value(document, schema.path("properties").path(name.stringValue())));
        }
        return object;
    }
}
