package id.jmo.platform.personaldata;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.MongoConverterConfigurationAdapter;

/**
 * The forms of values in MongoDB. Calendar dates are ISO text: the driver would store an instant, and a birth date
 * would be another day in another time zone.
 */
final class StoredForms {

    private StoredForms() {}

    static MongoCustomConversions conversions(PersonalDataCipher cipher, Iterable<MongoForm> more) {
        return MongoCustomConversions.create(adapter -> {
            adapter.bigDecimal(BigDecimalRepresentation.DECIMAL128);
            adapter.registerConverters(Set.of(new IdentifierWriter(), new IdentifierReader()));
            text(adapter, UUID.class, UUID::toString, UUID::fromString);
            text(adapter, LocalDate.class, LocalDate::toString, LocalDate::parse);
            text(adapter, YearMonth.class, YearMonth::toString, YearMonth::parse);
            text(adapter, OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse);
            text(
                    adapter,
                    Confidential.class,
                    value -> cipher.encrypt(value.reveal()),
                    stored -> Confidential.of(cipher.decrypt(stored)));
            text(adapter, Nik.class, nik -> cipher.encrypt(nik.digits()), stored -> new Nik(cipher.decrypt(stored)));
            text(adapter, Kpj.class, kpj -> cipher.encrypt(kpj.digits()), stored -> new Kpj(cipher.decrypt(stored)));
            adapter.registerConverters(ConverterBuilder.writing(Rupiah.class, Long.class, Rupiah::amount)
                    .andReading(Rupiah::of)
                    .getConverters());
            // The database may return a computed sum as a 32-bit integer.
            adapter.registerConverters(Set.of(new IntegerToRupiah()));
            more.forEach(form -> adapter.registerConverters(form.converters()));
        });
    }

    private static <T> void text(
            MongoConverterConfigurationAdapter adapter,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        adapter.registerConverters(ConverterBuilder.writing(type, String.class, write)
                .andReading(read)
                .getConverters());
    }

    @WritingConverter
    private static final class IdentifierWriter implements Converter<Identifier<?>, String> {

        @Override
        public String convert(Identifier<?> id) {
            return id.value().toString();
        }
    }

    @ReadingConverter
    private static final class IdentifierReader extends IdentifierConverter {}

    @ReadingConverter
    private static final class IntegerToRupiah implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(Integer.class, Rupiah.class));
        }

        @Override
        public Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return Rupiah.of(((Integer) Objects.requireNonNull(source)).longValue());
        }
    }
}
