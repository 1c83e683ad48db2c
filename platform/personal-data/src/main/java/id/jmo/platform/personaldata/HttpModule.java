package id.jmo.platform.personaldata;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * The JSON forms of values over HTTP. Personal data can be read from requests; writing it into a response fails. To
 * show some, write {@code masked()} into a text field.
 */
final class HttpModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    HttpModule() {
        super("jmo-http");
        ValueForms.addTo(this);
        addSerializer(Confidential.class, new Refused<>(Confidential.class));
        addSerializer(Nik.class, new Refused<>(Nik.class));
        addSerializer(Kpj.class, new Refused<>(Kpj.class));
        addDeserializer(
                Confidential.class, new ValueForms.FromText<>(Confidential.class, Confidential::of, "not a text"));
        addDeserializer(Nik.class, new ValueForms.FromText<>(Nik.class, Nik::new, "not in the form of a NIK"));
        addDeserializer(Kpj.class, new ValueForms.FromText<>(Kpj.class, Kpj::new, "not in the form of a KPJ"));
    }

    private static final class Refused<T> extends StdScalarSerializer<T> {

        Refused(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            throw new PersonalDataInAnswer(handledType());
        }
    }
}
