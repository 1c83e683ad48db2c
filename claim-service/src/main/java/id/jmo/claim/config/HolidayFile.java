package id.jmo.claim.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.core.io.Resource;

/** The days off: a line for each, first the date, then after a comma its name. Lines that begin with # are remarks. */
final class HolidayFile {

    private HolidayFile() {}

    /** @throws IllegalArgumentException naming the line that tells no date */
    static Set<LocalDate> read(Resource file) {
        Set<LocalDate> days = new LinkedHashSet<>();
        int number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                days.add(date(line, file, number));
            }
        }
        return days;
    }

    private static LocalDate date(String line, Resource file, int number) {
        int comma = line.indexOf(',');
        String date = comma < 0 ? line : line.substring(0, comma);
        try {
            return LocalDate.parse(date.strip());
        } catch (DateTimeParseException noDate) {
            throw new IllegalArgumentException(
                    "%s, line %d: not a date such as 2026-12-25".formatted(file.getDescription(), number), noDate);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The holidays cannot be read: " + file.getDescription(), unreadable);
        }
    }
}
