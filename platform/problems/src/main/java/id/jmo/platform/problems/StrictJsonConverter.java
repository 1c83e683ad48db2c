package id.jmo.platform.problems;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads JSON bodies without guessing (a number is no text, 0 is no name of an enum, 1.5 is no whole number) and reads
 * on after a faulty field, so that one answer can name them all.
 */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {

    private static final ScopedValue<FaultCollector> COLLECTOR = ScopedValue.newInstance();

    StrictJsonConverter(JsonMapper mapper) {
        super(strict(mapper));
    }

    private static JsonMapper strict(JsonMapper mapper) {
        return mapper.rebuild()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException, HttpMessageNotReadableException {
        FaultCollector collector = new FaultCollector();
        Object body = null;
        try {
            body = ScopedValue.where(COLLECTOR, collector).call(() -> super.read(type, message, hints));
        } catch (HttpMessageNotReadableException unreadable) {
            if (collector.isEmpty()) {
                throw unreadable;
            }
        }
        if (!collector.isEmpty() || body == null) {
            throw new FaultyBody(message, collector.faults(), body);
        }
        return body;
    }

    @Override
    protected ObjectReader customizeReader(ObjectReader reader, JavaType type) {
        return COLLECTOR.isBound() ? reader.withHandler(COLLECTOR.get()) : reader;
    }
}
