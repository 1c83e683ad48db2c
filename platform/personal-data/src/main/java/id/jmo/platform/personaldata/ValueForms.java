package id.jmo.platform.personaldata;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Rupiah;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** The JSON forms that are the same in events and over HTTP: money as a whole number, identifiers as text. */
final class ValueForms {

    private ValueForms() {}

    static void addTo(SimpleModule module) {
        module.setDeserializers(new IdentifierDeserializers());
        module.addDeserializer(Rupiah.class, new RupiahFromNumber());
        module.addSerializer(Rupiah.class, new RupiahAsNumber());
        module.addSerializer(new IdentifierAsText());
        SimpleSerializers keys = new SimpleSerializers();
        keys.addSerializer(new IdentifierAsName());
        module.setKeySerializers(keys);
    }

    /** A value written as one text. */
    static final class AsText<T> extends StdScalarSerializer<T> {

        private final Function<T, String> form;

        AsText(Class<T> type, Function<T, String> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) throws JacksonException {
            json.writeString(form.apply(value));
        }
    }

    private static final class IdentifierAsText extends StdScalarSerializer<Identifier<?>> {

        IdentifierAsText() {
            super(Identifier.class, false);
        }

        @Override
        public void serialize(Identifier<?> id, JsonGenerator json, SerializationContext context)
                throws JacksonException {
            json.writeString(id.value().toString());
        }
    }

    /** An identifier as the name of a JSON member. */
    private static final class IdentifierAsName extends StdScalarSerializer<Identifier<?>> {

        IdentifierAsName() {
            super(Identifier.class, false);
        }

        @Override
        public void serialize(Identifier<?> id, JsonGenerator json, SerializationContext context)
                throws JacksonException {
            json.writeName(id.value().toString());
        }
    }

    /** Makes the deserializer of each type of identifier when the type is met first. */
    private static final class IdentifierDeserializers extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return type.isTypeOrSubTypeOf(Identifier.class)
                    ? reading(type.getRawClass().asSubclass(Identifier.class))
                    : super.findBeanDeserializer(type, config, description);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Identifier.class.isAssignableFrom(type) || super.hasDeserializerFor(config, type);
        }

        private static <I extends Identifier<?>> FromText<I> reading(Class<I> type) {
            return new FromText<>(type, text -> Identifier.of(type, text), "not an identifier (UUID)");
        }
    }

    /** A value read from one text. Anything else is a fault that names the field and never shows the text. */
    static final class FromText<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> parse;
        private final String fault;

        FromText(Class<T> type, Function<String, T> parse, String fault) {
            super(type);
            this.parse = parse;
            this.fault = fault;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws JacksonException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(getValueType(context), json);
            }
            String text = json.getString();
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | UnreadablePersonalData faulty) {
                return (T) context.handleWeirdStringValue(handledType(), "(hidden)", "%s", fault);
            }
        }
    }

    private static final class RupiahAsNumber extends StdScalarSerializer<Rupiah> {

        RupiahAsNumber() {
            super(Rupiah.class);
        }

        @Override
        public void serialize(Rupiah value, JsonGenerator json, SerializationContext context) throws JacksonException {
            json.writeNumber(value.amount());
        }
    }

    private static final class RupiahFromNumber extends StdScalarDeserializer<Rupiah> {

        private static final String FAULT = "not an amount in whole rupiah";

        RupiahFromNumber() {
            super(Rupiah.class);
        }

        @Override
        public Rupiah deserialize(JsonParser json, DeserializationContext context) throws JacksonException {
            return switch (json.currentToken()) {
                case VALUE_NUMBER_INT -> whole(json, context);
                case VALUE_NUMBER_FLOAT ->
                    (Rupiah) context.handleWeirdNumberValue(Rupiah.class, json.getDecimalValue(), FAULT);
                case VALUE_STRING -> (Rupiah) context.handleWeirdStringValue(Rupiah.class, json.getString(), FAULT);
                case null, default -> (Rupiah) context.handleUnexpectedToken(getValueType(context), json);
            };
        }

        private static Rupiah whole(JsonParser json, DeserializationContext context) {
            return switch (json.getNumberType()) {
                case INT, LONG -> Rupiah.of(json.getLongValue());
                case BIG_INTEGER, BIG_DECIMAL, DOUBLE, FLOAT ->
                    (Rupiah) context.handleWeirdNumberValue(Rupiah.class, json.getNumberValue(), FAULT);
            };
        }
    }
}
