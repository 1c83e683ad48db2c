package id.jmo.platform.businesscalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The holidays as CSV, a line for each: the date, such as {@code 2026-12-25}, then after a comma its name. Blank lines and
 * lines that begin with # are skipped. The file must cover every year from its first to its last.
 */
public final class HolidayFile {

    /** The file that this module carries. */
    public static final Resource DEFAULT = new ClassPathResource("holidays.csv", HolidayFile.class);

    private HolidayFile() {}

    /**
     * @return the holidays in order
     * @throws HolidayFileException if the file cannot be read, a line has no date, or a year is missing
     */
    public static SortedSet<LocalDate> read(Resource file) {
        SortedSet<LocalDate> days = new TreeSet<>();
        int number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                days.add(date(line, file, number));
            }
        }
        requireEveryYear(days, file);
        return Collections.unmodifiableSortedSet(days);
    }

    private static void requireEveryYear(SortedSet<LocalDate> days, Resource file) {
        if (days.isEmpty()) {
            throw new HolidayFileException("%s has no holidays".formatted(file.getDescription()));
        }
        for (int year = days.first().getYear(); year <= days.last().getYear(); year++) {
            requireYear(days, Year.of(year), file);
        }
    }

    static void requireYear(SortedSet<LocalDate> days, Year year, Resource file) {
        if (days.stream().noneMatch(day -> day.getYear() == year.getValue())) {
            throw new HolidayFileException("%s has no holidays of %s".formatted(file.getDescription(), year));
        }
    }

    private static LocalDate date(String line, Resource file, int number) {
        int comma = line.indexOf(',');
        String date = comma < 0 ? line : line.substring(0, comma);
        try {
            return LocalDate.parse(date.strip());
        } catch (DateTimeParseException noDate) {
            throw new HolidayFileException(
                    "%s, line %d: not a date such as 2026-12-25".formatted(file.getDescription(), number));
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new HolidayFileException("%s cannot be read".formatted(file.getDescription()));
        }
    }
}
