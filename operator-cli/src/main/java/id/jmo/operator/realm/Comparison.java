package id.jmo.operator.realm;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether Keycloak has what a file says; what it has beside that does not count. */
final class Comparison {

    /** Instead of a password that it does not give away. */
    private static final String HIDDEN = "**********";

    /** The scope that it gives to every client with a service account. */
    private static final String AUTOMATIC = "service_account";

    private Comparison() {}

    static boolean has(JsonNode found, JsonNode wanted) {
        if (wanted.isObject()) {
            return found.isObject()
                    && wanted.propertyStream().allMatch(field -> has(found.path(field.getKey()), field.getValue()));
        }
        if (wanted.isArray()) {
            return isListOfNames(wanted)
                    ? names(found).equals(names(wanted))
                    : wanted.valueStream().allMatch(each -> anyHas(found, each));
        }
        return text(found).equals(text(wanted)) || text(found).equals(HIDDEN);
    }

    private static boolean isListOfNames(JsonNode list) {
        return list.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream()
                .map(Comparison::text)
                .filter(name -> !name.equals(AUTOMATIC))
                .collect(Collectors.toSet());
    }

    private static boolean anyHas(JsonNode list, JsonNode wanted) {
        return named(list, wanted.path("name").asString(""))
                .map(found -> has(found, wanted))
                .orElseGet(() -> list.valueStream().anyMatch(found -> has(found, wanted)));
    }

    static Optional<JsonNode> named(JsonNode list, String name) {
        return list.valueStream()
                .filter(each ->
                        !name.isEmpty() && each.path("name").asString("").equals(name))
                .findFirst();
    }

    /** Keycloak gives numbers and truth values of some settings as text; an empty text and none are the same to it. */
    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    /** Of a field that holds JSON as text. */
    static JsonNode inside(JsonNode text) {
        return JsonMapper.shared().readTree(text.asString());
    }
}
