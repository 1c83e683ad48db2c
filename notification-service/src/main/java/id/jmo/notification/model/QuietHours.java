package id.jmo.notification.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hours in which a member wants no device to ring, every day; they may go past midnight.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** So that there is time every day in which news arrives. */
    public static final Duration LONGEST = Duration.ofHours(14);

    public QuietHours {
        if (!isPossible(from, until)) {
            throw new IllegalArgumentException("No quiet hours: from " + from + " until " + until);
        }
    }

    /** Whether they last for more than nothing and for {@link #LONGEST} at most. */
    public static boolean isPossible(LocalTime from, LocalTime until) {
        return !from.equals(until) && length(from, until).compareTo(LONGEST) <= 0;
    }

    /** Their end, if it is quiet at that time. */
    public Optional<Instant> endAt(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        // Those that began yesterday, and those that begin today.
        for (int day = -1; day <= 0; day++) {
            ZonedDateTime start = local.toLocalDate().plusDays(day).atTime(from).atZone(zone);
            ZonedDateTime end = start.plus(length(from, until));
            if (!local.isBefore(start) && local.isBefore(end)) {
                return Optional.of(end.toInstant());
            }
        }
        return Optional.empty();
    }

    private static Duration length(LocalTime from, LocalTime until) {
        Duration length = Duration.between(from, until);
        return length.isNegative() ? length.plusDays(1) : length;
    }
}
