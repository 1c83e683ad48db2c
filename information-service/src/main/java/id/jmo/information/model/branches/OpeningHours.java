package id.jmo.information.model.branches;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a branch is open, by the weekday and the holidays, in the branch's own time.
 *
 * @param week a day that is not in it is closed
 * @param openOnHolidays whether a holiday is a day as any other, as for a hospital
 */
public record OpeningHours(Map<DayOfWeek, List<Interval>> week, boolean openOnHolidays) {

    /** As far as it is looked ahead: longer than any run of holidays. */
    private static final int DAYS_AHEAD = 31;

    private static final int LAST_MINUTE = 24 * 60;

    /**
     * A part of a day, in minutes from midnight.
     *
     * @param from 0 to 1439; included
     * @param to 1 to 1440, which is midnight at the end of the day; not included
     */
    public record Interval(int from, int to) {

        private static final Pattern FORM =
                Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");

        /** @throws IllegalArgumentException if it does not end after it begins, within one day */
        public Interval {
            if (from < 0 || to > LAST_MINUTE || from >= to) {
                throw new IllegalArgumentException("No part of a day");
            }
        }

        /**
         * @param text such as {@code 08:00-15:00}; {@code 24:00} is the end of the day
         * @throws IllegalArgumentException if it has another form
         */
        static Interval parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new IllegalArgumentException("Not hours");
            }
            int to = form.group(3) == null ? LAST_MINUTE : minutes(form.group(3), form.group(4));
            return new Interval(minutes(form.group(1), form.group(2)), to);
        }

        private static int minutes(String hours, String minutes) {
            return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        }

        boolean contains(int minute) {
            return from <= minute && minute < to;
        }

        /** As {@link #parse} reads it. */
        @Override
        public String toString() {
            return text(from) + "-" + text(to);
        }

        private static String text(int minute) {
            return "%02d:%02d".formatted(minute / 60, minute % 60);
        }
    }

    /** Whether a branch is open at a moment. */
    public sealed interface Status {

        /** @param closesAt in the branch's time; null if it is open around the clock */
        record Open(@Nullable ZonedDateTime closesAt) implements Status {}

        /** @param opensAt in the branch's time; null if it does not open within a month */
        record Closed(@Nullable ZonedDateTime opensAt) implements Status {}
    }

    public OpeningHours {
        Map<DayOfWeek, List<Interval>> copy = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) -> {
            requireOrder(intervals);
            if (!intervals.isEmpty()) {
                copy.put(day, List.copyOf(intervals));
            }
        });
        week = Map.copyOf(copy);
    }

    private static void requireOrder(List<Interval> intervals) {
        for (int i = 1; i < intervals.size(); i++) {
            if (intervals.get(i).from() < intervals.get(i - 1).to()) {
                throw new IllegalArgumentException("Hours overlap or are out of order");
            }
        }
    }

    /**
     * The hours of one day.
     *
     * @param text intervals separated by {@code |}, such as {@code 08:00-12:00|13:00-15:00}; empty for a closed day
     * @throws IllegalArgumentException if it has another form, or the intervals overlap or are out of order
     */
    public static List<Interval> parseDay(String text) {
        List<Interval> intervals = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String part : text.split("\\|", -1)) {
                intervals.add(Interval.parse(part.strip()));
            }
        }
        requireOrder(intervals);
        return List.copyOf(intervals);
    }

    /** The hours of a weekday, as {@link #parseDay} reads them. */
    public String textOf(DayOfWeek day) {
        return String.join(
                "|",
                week.getOrDefault(day, List.of()).stream()
                        .map(Interval::toString)
                        .toList());
    }

    /** The hours of a day of the calendar; none on a holiday, unless the branch is open on holidays. */
    public List<Interval> on(LocalDate day, Set<LocalDate> holidays) {
        return holidays.contains(day) && !openOnHolidays ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** Whether the branch is open at a moment, and until or from when. */
    public Status at(ZonedDateTime moment, Set<LocalDate> holidays) {
        LocalDate today = moment.toLocalDate();
        int minute = moment.getHour() * 60 + moment.getMinute();
        for (Interval interval : on(today, holidays)) {
            if (interval.contains(minute)) {
                return new Status.Open(closing(today, interval, moment.getZone(), holidays));
            }
        }
        return new Status.Closed(opening(today, minute, moment.getZone(), holidays));
    }

    /** Follows hours that go on without a pause, also over midnight. */
    private @Nullable ZonedDateTime closing(LocalDate today, Interval current, ZoneId zone, Set<LocalDate> holidays) {
        LocalDate day = today;
        int to = current.to();
        for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            for (Interval next : on(day, holidays)) {
                to = next.from() == to ? next.to() : to;
            }
            LocalDate tomorrow = day.plusDays(1);
            List<Interval> hoursOfTomorrow = on(tomorrow, holidays);
            if (to < LAST_MINUTE
                    || hoursOfTomorrow.isEmpty()
                    || hoursOfTomorrow.getFirst().from() > 0) {
                return time(day, to, zone);
            }
            day = tomorrow;
            to = hoursOfTomorrow.getFirst().to();
        }
        return null;
    }

    private @Nullable ZonedDateTime opening(LocalDate today, int minute, ZoneId zone, Set<LocalDate> holidays) {
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            for (Interval interval : on(day, holidays)) {
                if (ahead > 0 || interval.from() > minute) {
                    return time(day, interval.from(), zone);
                }
            }
        }
        return null;
    }

    private static ZonedDateTime time(LocalDate day, int minute, ZoneId zone) {
        return minute == LAST_MINUTE
                ? day.plusDays(1).atStartOfDay(zone)
                : day.atTime(LocalTime.of(minute / 60, minute % 60)).atZone(zone);
    }
}
