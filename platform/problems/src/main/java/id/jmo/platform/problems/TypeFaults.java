package id.jmo.platform.problems;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fault code of a value of the wrong type, which names the expected type. */
final class TypeFaults {

    private static final Map<Class<?>, String> CODES = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(Integer.class, "whole-number"),
            Map.entry(int.class, "whole-number"),
            Map.entry(Long.class, "whole-number"),
            Map.entry(long.class, "whole-number"),
            Map.entry(Short.class, "whole-number"),
            Map.entry(short.class, "whole-number"),
            Map.entry(BigInteger.class, "whole-number"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(double.class, "number"),
            Map.entry(Float.class, "number"),
            Map.entry(float.class, "number"),
            Map.entry(Boolean.class, "true-or-false"),
            Map.entry(boolean.class, "true-or-false"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(YearMonth.class, "month"),
            Map.entry(Instant.class, "date-time"),
            Map.entry(OffsetDateTime.class, "date-time"),
            Map.entry(ZonedDateTime.class, "date-time"),
            Map.entry(Duration.class, "duration"),
            Map.entry(UUID.class, "identifier"),
            Map.entry(Nik.class, "nik-form"),
            Map.entry(Kpj.class, "kpj-form"),
            Map.entry(Rupiah.class, "whole-rupiah"));

    private TypeFaults() {}

    static Fault of(String field, @Nullable Class<?> wanted) {
        if (wanted == null) {
            return new Fault(field, "type");
        }
        if (wanted.isEnum()) {
            String allowed = Arrays.stream(wanted.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return new Fault(field, "unknown-value", Map.of("allowed", allowed));
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return new Fault(field, "list");
        }
        if (Identifier.class.isAssignableFrom(wanted)) {
            return new Fault(field, "identifier");
        }
        String code = CODES.get(wanted);
        return new Fault(field, code != null ? code : "object");
    }
}
