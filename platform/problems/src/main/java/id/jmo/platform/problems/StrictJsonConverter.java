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
 * Reads JSON bodies without coercion: a number is no text, 0 is no enum constant, 1.5 is no whole number. Of a faulty
 * body it finds every faulty field, so that one answer names them all.
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
        // Buffered, to be read again for the faults; BodyLimitFilter has limited its size.
        BufferedMessage buffered = new BufferedMessage(message.getBody().readAllBytes(), message.getHeaders());
        try {
            Object body = super.read(type, buffered, hints);
            if (body == null) {
                throw new HttpMessageNotReadableException("The body is null", buffered);
            }
            return body;
        } catch (HttpMessageNotReadableException unreadable) {
            if (unreadable.getCause() instanceof DatabindException fault
                    && !fault.getPath().isEmpty()) {
                throw new FaultyFields(getMapper(), getJavaType(type.getType(), null)).find(tree(buffered), buffered);
            }
            throw unreadable;
        }
    }

    /** Whether the part after the faulty field is JSON at all is known only now. */
    private JsonNode tree(BufferedMessage buffered) {
        try {
            return getMapper().readTree(buffered.bytes());
        } catch (JacksonException malformed) {
            throw new HttpMessageNotReadableException("The body is no JSON", malformed, buffered);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record BufferedMessage(byte[] bytes, HttpHeaders headers) implements HttpInputMessage {

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
