package id.jmo.deployment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code contracts/asyncapi.yaml}, as far as the tests ask. */
@SuppressWarnings("unchecked")
final class EventCatalogue {

    private static final Pattern PUBLISHER = Pattern.compile("Published by ([a-z-]+), keyed by");

    private final Map<String, Object> file = Repository.yaml("contracts/asyncapi.yaml");
    private final List<Event> events = new ArrayList<>();

    /**
     * One event of a channel.
     *
     * @param name of its message in the file
     * @param publisher the service
     * @param payload the schema of its body
     */
    record Event(String name, String type, String topic, String publisher, Map<String, Object> payload) {
        @Override
        public String toString() {
            return type;
        }
    }

    EventCatalogue() {
        map(file, "channels").values().stream()
                .map(channel -> (Map<String, Object>) channel)
                // The topics of dead letters, one a service, have no events of their own.
                .filter(channel -> !channel.containsKey("parameters"))
                .forEach(this::addEventsOf);
    }

    private void addEventsOf(Map<String, Object> channel) {
        Matcher publisher = PUBLISHER.matcher(String.valueOf(channel.get("description")));
        if (!publisher.find()) {
            throw new AssertionError("A channel does not say who publishes on it: " + channel.get("address"));
        }
        map(channel, "messages").values().forEach(reference -> {
            Map<String, Object> message = resolved((Map<String, Object>) reference);
            String name = String.valueOf(((Map<String, Object>) reference).get("$ref"));
            events.add(new Event(
                    name.substring(name.lastIndexOf('/') + 1),
                    String.valueOf(message.get("name")),
                    String.valueOf(channel.get("address")),
                    publisher.group(1),
                    resolved(map(message, "payload"))));
        });
    }

    List<Event> events() {
        return events;
    }

    Optional<Event> event(String type) {
        return events.stream().filter(event -> event.type().equals(type)).findFirst();
    }

    Set<String> messageNames() {
        return map(map(file, "components"), "messages").keySet();
    }

    /** Every field of the schema, also of the objects in it. */
    Set<String> fieldsOf(Map<String, Object> schema) {
        Set<String> fields = new LinkedHashSet<>();
        map(schema, "properties").forEach((field, described) -> {
            fields.add(field);
            fields.addAll(fieldsOf(resolved((Map<String, Object>) described)));
        });
        return fields;
    }

    /**
     * Every field with its types, such as {@code payout.amount:integer}, and with a {@code !} if it is always there.
     *
     * @return in the order of the file
     */
    List<String> describedFields(Map<String, Object> schema) {
        return describedFields("", schema);
    }

    private List<String> describedFields(String before, Map<String, Object> schema) {
        List<Object> required = (List<Object>) schema.getOrDefault("required", List.of());
        List<String> fields = new ArrayList<>();
        map(schema, "properties").forEach((name, described) -> {
            Map<String, Object> field = resolved((Map<String, Object>) described);
            String types = types(field).stream().map(String::valueOf).sorted().collect(Collectors.joining("|"));
            fields.add(before + name + ":" + types + (required.contains(name) ? "!" : ""));
            fields.addAll(describedFields(before + name + ".", field));
            if (field.get("items") instanceof Map<?, ?> items) {
                fields.addAll(describedFields(before + name + "[].", resolved((Map<String, Object>) items)));
            }
        });
        return fields;
    }

    /** Every value that a field of the schema may have, where they are listed. */
    Set<String> valuesOf(Map<String, Object> schema) {
        Set<String> values = new LinkedHashSet<>();
        map(schema, "properties").values().forEach(described -> {
            Map<String, Object> field = resolved((Map<String, Object>) described);
            ((List<Object>) field.getOrDefault("enum", List.of()))
                    .stream().filter(Objects::nonNull).forEach(value -> values.add(String.valueOf(value)));
            values.addAll(valuesOf(field));
        });
        return values;
    }

    /** Every value that this field of the schema may have. */
    Set<String> valuesOf(Map<String, Object> schema, String field) {
        return map(schema, "properties").get(field) instanceof Map<?, ?> described
                ? valuesOf(Map.of("properties", Map.of(field, described)))
                : Set.of();
    }

    /** What the schema does not allow in a body that a consumer reads; the consumer may leave fields out. */
    List<String> contradictions(Map<String, Object> schema, JsonNode value, String where) {
        List<String> wrong = new ArrayList<>();
        if (!types(schema).isEmpty() && types(schema).stream().noneMatch(type -> isOf(type, value))) {
            wrong.add(where + " is " + value.getNodeType() + ", described as " + types(schema));
        }
        List<Object> allowed = (List<Object>) schema.getOrDefault("enum", List.of());
        if (!allowed.isEmpty() && !value.isNull() && !allowed.contains(value.asString())) {
            wrong.add(where + " is " + value.asString() + ", described as one of " + allowed);
        }
        value.properties().forEach(field -> {
            String path = where + " " + field.getKey();
            if (map(schema, "properties").get(field.getKey()) instanceof Map<?, ?> described) {
                wrong.addAll(contradictions(resolved((Map<String, Object>) described), field.getValue(), path));
            } else {
                wrong.add(path + " is not described");
            }
        });
        if (schema.get("items") instanceof Map<?, ?> items) {
            value.values()
                    .forEach(item ->
                            wrong.addAll(contradictions(resolved((Map<String, Object>) items), item, where + "[]")));
        }
        return wrong;
    }

    private static List<Object> types(Map<String, Object> schema) {
        Object type = schema.get("type");
        return type == null ? List.of() : type instanceof List<?> several ? (List<Object>) several : List.of(type);
    }

    private static boolean isOf(Object type, JsonNode value) {
        return switch (String.valueOf(type)) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new AssertionError("Unknown type " + type);
        };
    }

    private Map<String, Object> resolved(Map<String, Object> described) {
        Object reference = described.get("$ref");
        if (reference == null) {
            return described;
        }
        Map<String, Object> found = file;
        for (String step : String.valueOf(reference).substring(2).split("/")) {
            found = map(found, step);
        }
        return found;
    }

    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return (Map<String, Object>) of.getOrDefault(key, Map.of());
    }
}
