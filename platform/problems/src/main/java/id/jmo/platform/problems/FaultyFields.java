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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds all faulty fields of a body: reads it, takes the field out at which the reading stopped, and reads it again. */
final class FaultyFields {

    /** A body with more faults than this is no honest mistake, and its answer would only grow. */
    private static final int AT_MOST = 50;

    private final JsonMapper mapper;
    private final JavaType wanted;
    private final List<Fault> faults = new ArrayList<>();

    FaultyFields(JsonMapper mapper, JavaType wanted) {
        this.mapper = mapper;
        this.wanted = wanted;
    }

    FaultyBody find(JsonNode tree, HttpInputMessage message) {
        Object readable = null;
        boolean goOn = true;
        while (goOn && faults.size() < AT_MOST) {
            try {
                readable = mapper.treeToValue(tree, wanted);
                goOn = false;
            } catch (DatabindException failure) {
                goOn = note(failure) && takeOut(tree, failure);
            }
        }
        return new FaultyBody(message, faults, readable);
    }

    /** False if nothing new was found, so that reading again would find nothing either. */
    private boolean note(DatabindException failure) {
        Fault fault = of(failure);
        boolean isNew = faults.stream().noneMatch(known -> known.field().equals(fault.field()));
        if (isNew) {
            faults.add(fault);
        }
        return isNew;
    }

    private static Fault of(DatabindException failure) {
        String field = path(failure);
        if (!(failure instanceof MismatchedInputException mismatch)) {
            return new Fault(field, "invalid");
        }
        Class<?> target = mismatch.getTargetType();
        return isMissingPrimitive(failure, target) ? new Fault(field, "required") : TypeFaults.of(field, target);
    }

    /** A primitive only stops the reading at null or at the end of an object, where it was not found. */
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

    private static boolean takeOut(JsonNode tree, DatabindException failure) {
        List<Reference> path = failure.getPath();
        JsonNode parent = tree;
        for (Reference step : path.subList(0, Math.max(0, path.size() - 1))) {
            parent =
                    step.getPropertyName() == null ? parent.path(step.getIndex()) : parent.path(step.getPropertyName());
        }
        JsonNode harmless =
                harmless(failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null);
        if (path.isEmpty()) {
            return false;
        }
        Reference last = path.getLast();
        return switch (parent) {
            case ObjectNode object
            when last.getPropertyName() != null -> {
                object.set(last.getPropertyName(), harmless);
                yield true;
            }
            case ArrayNode array
            when last.getIndex() >= 0 && last.getIndex() < array.size() -> {
                array.set(last.getIndex(), harmless);
                yield true;
            }
            default -> false;
        };
    }

    private static JsonNode harmless(@Nullable Class<?> target) {
        if (target == null || !target.isPrimitive()) {
            return NullNode.getInstance();
        }
        return target == boolean.class ? BooleanNode.FALSE : IntNode.valueOf(0);
    }
}
