package id.jmo.platform.problems;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Notes every field that cannot be read and lets the reading go on without it. */
final class FaultCollector extends DeserializationProblemHandler {

    /** A body with more faults than this is no honest mistake, and its answer would only grow. */
    private static final int AT_MOST = 50;

    private final List<Fault> faults = new ArrayList<>();

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> faults() {
        return faults;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) throws JacksonException {
        return note(context.getParser(), target);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) throws JacksonException {
        return note(context.getParser(), target);
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser json, String failure)
            throws JacksonException {
        if (json.streamReadContext().inRoot()) {
            // The whole body is of another kind: nothing else could be read from it.
            return NOT_HANDLED;
        }
        Object none = note(json, target.getRawClass());
        json.skipChildren();
        return none;
    }

    @Override
    public @Nullable Object handleNullForPrimitives(
            DeserializationContext context,
            Class<?> target,
            JsonParser json,
            ValueDeserializer<?> deserializer,
            String failure)
            throws JacksonException {
        note(new Fault(path(json), "required"));
        return null;
    }

    private @Nullable Object note(@Nullable JsonParser json, Class<?> target) {
        note(TypeFaults.of(json == null ? "" : path(json), target));
        return null;
    }

    private void note(Fault fault) {
        if (faults.size() < AT_MOST) {
            faults.add(fault);
        }
    }

    /** Where the parser stands: {@code payout.accountNumber}, {@code items[2].amount}. */
    private static String path(JsonParser json) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext at = json.streamReadContext(); at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.currentName() != null) {
                path.insert(0, "." + at.currentName());
            }
        }
        return path.isEmpty() || path.charAt(0) != '.' ? path.toString() : path.substring(1);
    }
}
