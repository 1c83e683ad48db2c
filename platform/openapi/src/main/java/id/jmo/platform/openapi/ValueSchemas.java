package id.jmo.platform.openapi;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The forms in which single values are read and written over HTTP. */
final class ValueSchemas {

    /** Marks an amount until the document is finished, when its unit is added to the description. */
    static final String UNIT = "x-unit";

    static final String NIK_PATTERN = "^\\d{16}$";
    static final String KPJ_PATTERN = "^\\d{11}$";

    private static final String DURATION_PATTERN = "^P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,9})?S)?)?$";

    private static final String UUID_EXAMPLE = "0198f3a2-7c1e-7b54-9d60-3f2a8c5e1b47";

    /** A Rp 1,000 trillion: more than all savings, and exact in the floating point of JavaScript. */
    private static final BigDecimal MOST_RUPIAH = BigDecimal.valueOf(1_000_000_000_000_000L);

    private ValueSchemas() {}

    /** The schema of the type, a new one each time; nothing if the type is no single value of ours. */
    static @Nullable Schema<?> of(Class<?> type) {
        if (type == Rupiah.class) {
            Schema<?> amount = schema("integer", "int64", 15_000_000L);
            amount.setMinimum(MOST_RUPIAH.negate());
            amount.setMaximum(MOST_RUPIAH);
            amount.addExtension(UNIT, "IDR");
            return amount;
        }
        if (type == UUID.class || Identifier.class.isAssignableFrom(type)) {
            return schema("string", "uuid", UUID_EXAMPLE);
        }
        if (type == Nik.class) {
            return schema("string", null, "3174054512900001").pattern(NIK_PATTERN);
        }
        if (type == Kpj.class) {
            return schema("string", null, "19012345678").pattern(KPJ_PATTERN);
        }
        if (type == Confidential.class) {
            return schema("string", null, null);
        }
        if (type == YearMonth.class) {
            return schema("string", null, "2026-08").pattern("^\\d{4}-(0[1-9]|1[0-2])$");
        }
        if (type == LocalDate.class) {
            return schema("string", "date", "2026-08-31");
        }
        if (type == OffsetDateTime.class || type == Instant.class) {
            return schema("string", "date-time", "2026-08-31T09:00:00+07:00");
        }
        if (type == Duration.class) {
            // Not the format "duration", whose seconds have no fractions.
            return schema("string", null, "PT2H").pattern(DURATION_PATTERN);
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return new JsonSchema().description("Any JSON value");
        }
        return null;
    }

    private static Schema<?> schema(String type, @Nullable String format, @Nullable Object example) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        schema.setFormat(format);
        if (example != null) {
            schema.setExamples(List.of(example));
        }
        return schema;
    }
}
