package id.jmo.platform.statementfiles;

import id.jmo.platform.values.Jakarta;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The values of CAMT.053 as ours; null for what is none. */
final class CamtValues {

    private CamtValues() {}

    static @Nullable Boolean isCredit(String indicator) {
        return switch (indicator) {
            case "DBIT" -> false;
            case "CRDT" -> true;
            default -> null;
        };
    }

    /** Whole units; null also if it has a part of one. */
    static @Nullable Long amount(@Nullable XmlNode stated) {
        if (stated == null || !stated.text().matches("\\d{1,15}(\\.\\d{1,5})?")) {
            return null;
        }
        BigDecimal amount = new BigDecimal(stated.text());
        return amount.stripTrailingZeros().scale() > 0 ? null : amount.longValueExact();
    }

    /** In Asia/Jakarta. */
    static @Nullable LocalDate day(@Nullable XmlNode date) {
        Instant time = time(date);
        return time == null ? null : Jakarta.dateOf(time);
    }

    /** A day is its first moment; a time without an offset is Jakarta's. */
    static @Nullable Instant time(@Nullable XmlNode date) {
        if (date == null) {
            return null;
        }
        String day = date.text("Dt");
        String time = date.text("DtTm");
        try {
            if (!day.isEmpty()) {
                return LocalDate.parse(day.substring(0, Math.min(10, day.length())))
                        .atStartOfDay(Jakarta.ZONE)
                        .toInstant();
            }
            return time.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(time).toInstant()
                    : LocalDateTime.parse(time).atZone(Jakarta.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
