package id.jmo.platform.values;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The only forms in which people and programs may write dates and times, in requests and in files: ISO 8601 in full, the
 * year in four digits. The parsers of {@code java.time} read more than that.
 */
public final class IsoForms {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    private static final Pattern DURATION = Pattern.compile("P[0-9A-Z.]{1,40}");
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private IsoForms() {}

    /**
     * A date such as 2026-08-31.
     *
     * @throws IllegalArgumentException if it is written in another form, or there is no such day
     */
    public static LocalDate date(String text) {
        return parse(text, DATE, LocalDate::parse, "a date as YYYY-MM-DD");
    }

    /**
     * A month such as 2026-08.
     *
     * @throws IllegalArgumentException if it is written in another form, or there is no such month
     */
    public static YearMonth month(String text) {
        return parse(text, MONTH, YearMonth::parse, "a month as YYYY-MM");
    }

    /**
     * A time with its offset, such as 2026-08-31T09:00:00+07:00.
     *
     * @throws IllegalArgumentException if it is written in another form, or there is no such time
     */
    public static OffsetDateTime timestamp(String text) {
        return parse(text, TIMESTAMP, OffsetDateTime::parse, "a time with its offset");
    }

    /**
     * A duration such as PT1H or P7D, from zero to a hundred years: any time less such a duration is still a time.
     *
     * @throws IllegalArgumentException if it is written in another form, or is shorter or longer
     */
    public static Duration duration(String text) {
        Duration duration = parse(text, DURATION, Duration::parse, "a duration");
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("No duration from zero to " + LONGEST);
        }
        return duration;
    }

    private static <T> T parse(String text, Pattern form, Function<String, T> parse, String wanted) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("Not " + wanted);
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException | ArithmeticException impossible) {
            throw new IllegalArgumentException("Not " + wanted, impossible);
        }
    }
}
