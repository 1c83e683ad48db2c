package id.jmo.platform.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads JSON bodies without guessing: a number is no text, 0 is no name of an enum, 1.5 is no whole number. Where a body
 * is faulty, it finds all faulty fields, so that one answer can name them.
 */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {

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
        // Held, to be read again for the faults; its size is limited before it comes to us.
        Held held = new Held(message.getBody().readAllBytes(), message.getHeaders());
        try {
            Object body = super.read(type, held, hints);
            if (body == null) {
                throw new HttpMessageNotReadableException("The body is null", held);
            }
            return body;
        } catch (HttpMessageNotReadableException unreadable) {
            if (unreadable.getCause() instanceof DatabindException fault
                    && !fault.getPath().isEmpty()) {
                throw new FaultyFields(getMapper(), getJavaType(type.getType(), null)).find(tree(held), held);
            }
            throw unreadable;
        }
    }

    /** Reading stopped at a faulty field; whether the rest is JSON at all shows only now. */
    private JsonNode tree(Held held) {
        try {
            return getMapper().readTree(held.bytes());
        } catch (JacksonException malformed) {
            throw new HttpMessageNotReadableException("The body is no JSON", malformed, held);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Held(byte[] bytes, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
