package id.jmo.platform.problems;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds all faulty fields of a body: reads it, replaces the field that failed by null, or leaves out the one that nobody
 * knows, and reads it again.
 */
final class FaultyFields {

    /** Bounds the size of the answer. */
    private static final int MAX_FAULTS = 50;

    private final JsonMapper mapper;
    private final JavaType wanted;
    private final List<Fault> faults = new ArrayList<>();

    FaultyFields(JsonMapper mapper, JavaType wanted) {
        this.mapper = mapper;
        this.wanted = wanted;
    }

    FaultyBody find(JsonNode tree, HttpInputMessage message) {
        Object readable = null;
        boolean more = true;
        while (more && faults.size() < MAX_FAULTS) {
            try {
                readable = mapper.treeToValue(tree, wanted);
                more = false;
            } catch (DatabindException failure) {
                more = add(failure) && replace(tree, failure);
            }
        }
        return new FaultyBody(message, faults, readable);
    }

    /** Returns false if the field is known already: another attempt would fail in the same way. */
    private boolean add(DatabindException failure) {
        Fault fault = of(failure);
        boolean isNew = faults.stream().noneMatch(known -> known.field().equals(fault.field()));
        if (isNew) {
            faults.add(fault);
        }
        return isNew;
    }

    private static Fault of(DatabindException failure) {
        String field = path(failure);
        if (failure instanceof UnrecognizedPropertyException) {
            return new Fault(field, "unknown-field");
        }
        if (!(failure instanceof MismatchedInputException mismatch)) {
            return new Fault(field, "invalid");
        }
        Class<?> target = mismatch.getTargetType();
        return isMissingPrimitive(failure, target) ? new Fault(field, "required") : TypeFaults.of(field, target);
    }

    /** Jackson reports a missing primitive at the end of its object, as a null. */
    private static boolean isMissingPrimitive(DatabindException failure, @Nullable Class<?> target) {
        return target != null
                && target.isPrimitive()
                && failure.getOriginalMessage().startsWith("Cannot map `null`");
    }

    static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static boolean replace(JsonNode tree, DatabindException failure) {
        List<Reference> path = failure.getPath();
        JsonNode parent = tree;
        for (Reference step : path.subList(0, Math.max(0, path.size() - 1))) {
            parent =
                    step.getPropertyName() == null ? parent.path(step.getIndex()) : parent.path(step.getPropertyName());
        }
        JsonNode replacement =
                replacement(failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null);
        if (path.isEmpty()) {
            return false;
        }
        Reference last = path.getLast();
        if (failure instanceof UnrecognizedPropertyException && parent instanceof ObjectNode object) {
            return object.remove(last.getPropertyName()) != null;
        }
        return switch (parent) {
            case ObjectNode object
            when last.getPropertyName() != null -> {
                object.set(last.getPropertyName(), replacement);
                yield true;
            }
            case ArrayNode array
            when last.getIndex() >= 0 && last.getIndex() < array.size() -> {
                array.set(last.getIndex(), replacement);
                yield true;
            }
            default -> false;
        };
    }

    private static JsonNode replacement(@Nullable Class<?> target) {
        if (target == null || !target.isPrimitive()) {
            return NullNode.getInstance();
        }
        return target == boolean.class ? BooleanNode.FALSE : IntNode.valueOf(0);
    }
}
