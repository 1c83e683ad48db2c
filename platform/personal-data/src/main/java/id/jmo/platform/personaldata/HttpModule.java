package id.jmo.platform.personaldata;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.IsoForms;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * The JSON forms of values over HTTP. A date is {@code YYYY-MM-DD} and a time has its offset; numbers, lists and other
 * forms of them are faults. Personal data can be read from requests; writing it into a response fails. To
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
        addDeserializer(LocalDate.class, new ValueForms.FromText<>(LocalDate.class, IsoForms::date, "not a date"));
        addDeserializer(YearMonth.class, new ValueForms.FromText<>(YearMonth.class, IsoForms::month, "not a month"));
        addDeserializer(UUID.class, new ValueForms.FromText<>(UUID.class, Identifier::uuid, "not a UUID"));
        addDeserializer(
                OffsetDateTime.class,
                new ValueForms.FromText<>(
                        OffsetDateTime.class,
                        text -> IsoForms.timestamp(text).withOffsetSameInstant(ZoneOffset.UTC),
                        "not a time"));
        addDeserializer(
                Instant.class,
                new ValueForms.FromText<>(
                        Instant.class, text -> IsoForms.timestamp(text).toInstant(), "not a time"));
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
