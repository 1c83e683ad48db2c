package id.jmo.platform.caseclock;

import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one step of a case: when it started, how long it may take, and when it stood still because somebody else
 * had to act. It is immutable and made of plain values, so that it can be stored as it is. What is due follows from the
 * calendar that is given: a holiday that is decreed in the middle of the year moves the due day of open cases. Whoever
 * stores a due time for a query stores a copy.
 *
 * <p>Days are counted in Jakarta, from the day after the start; a step is due at the end of its last day. A pause gives
 * back the counted days between the day it begins and the day it ends: what was left then is left when it ends.
 *
 * @param startedAt when the step began
 * @param limit how long it may take
 * @param pauses in order, none overlapping; only the last one may still last
 */
public record CaseClock(Instant startedAt, TimeLimit limit, List<Pause> pauses) {

    /**
     * A time in which the clock stood still.
     *
     * @param until null while it still does
     */
    public record Pause(Instant from, @Nullable Instant until) {

        /** @throws IllegalArgumentException if it ends before it begins */
        public Pause {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("A pause cannot end before it begins");
            }
        }
    }

    /** @throws IllegalArgumentException if the pauses are not in order after the start */
    public CaseClock {
        pauses = List.copyOf(pauses);
        Instant last = startedAt;
        for (Pause pause : pauses) {
            if (last == null || pause.from().isBefore(last)) {
                throw new IllegalArgumentException("The pauses of a clock are in order and do not overlap");
            }
            last = pause.until();
        }
    }

    public static CaseClock start(Instant at, TimeLimit limit) {
        return new CaseClock(at, limit, List.of());
    }

    /**
     * The clock stands still from now on.
     *
     * @throws IllegalStateException if it does already
     * @throws IllegalArgumentException if the time is before the start or the last pause
     */
    public CaseClock pause(Instant at) {
        if (isPaused()) {
            throw new IllegalStateException("The clock stands still already");
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return new CaseClock(startedAt, limit, more);
    }

    /**
     * The clock goes on.
     *
     * @throws IllegalStateException if it does not stand still
     * @throws IllegalArgumentException if the time is before the pause
     */
    public CaseClock resume(Instant at) {
        if (!isPaused()) {
            throw new IllegalStateException("The clock does not stand still");
        }
        List<Pause> ended = new ArrayList<>(pauses);
        ended.set(ended.size() - 1, new Pause(pauses.getLast().from(), at));
        return new CaseClock(startedAt, limit, ended);
    }

    public boolean isPaused() {
        return pausedSince().isPresent();
    }

    /** Since when the clock stands still; empty while it runs. */
    public Optional<Instant> pausedSince() {
        return pauses.isEmpty() || pauses.getLast().until() != null
                ? Optional.empty()
                : Optional.of(pauses.getLast().from());
    }

    /** The last day of the limit in Jakarta; empty while the clock stands still, for then nobody knows it. */
    public Optional<LocalDate> dueOn(BusinessCalendar calendar) {
        return isPaused() ? Optional.empty() : Optional.of(lastDay(calendar));
    }

    /**
     * The instant from which on the step is late: for limits in days, the midnight after the last one. Empty while the
     * clock stands still.
     */
    public Optional<Instant> dueAt(BusinessCalendar calendar) {
        return isPaused() ? Optional.empty() : Optional.of(end(calendar));
    }

    /** Whether the step is late; a clock that stands still is late only if it was when it stopped. */
    public boolean isOverdue(Instant now, BusinessCalendar calendar) {
        return !seen(now).isBefore(end(calendar));
    }

    /**
     * How many days are left, in those that the limit counts (of hours, in days of the calendar): 0 on the last day and
     * when it is over.
     */
    public int daysLeft(Instant now, BusinessCalendar calendar) {
        LocalDate today = Jakarta.dateOf(seen(now));
        LocalDate last = lastDay(calendar);
        return limit.unit() == TimeLimit.Unit.BUSINESS_DAYS
                ? businessDaysAfter(today, last, calendar)
                : (int) Math.max(0, ChronoUnit.DAYS.between(today, last));
    }

    /** How much time is left until {@link #dueAt}; zero when it is over. */
    public Duration timeLeft(Instant now, BusinessCalendar calendar) {
        Duration left = Duration.between(seen(now), end(calendar));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The time that the clock shows: a clock that stands still shows when it stopped. */
    private Instant seen(Instant now) {
        return pausedSince().orElse(now);
    }

    /** By the pauses that have ended. */
    private LocalDate lastDay(BusinessCalendar calendar) {
        LocalDate start = Jakarta.dateOf(startedAt);
        return switch (limit.unit()) {
            case HOURS -> Jakarta.dateOf(end(calendar));
            case DAYS -> start.plusDays(limit.amount()).plusDays(pausedDays());
            case BUSINESS_DAYS ->
                calendar.plusBusinessDays(
                        calendar.plusBusinessDays(start, limit.amount()), pausedBusinessDays(calendar));
        };
    }

    private Instant end(BusinessCalendar calendar) {
        return limit.unit() == TimeLimit.Unit.HOURS
                ? startedAt.plus(Duration.ofHours(limit.amount())).plus(pausedTime())
                : lastDay(calendar).plusDays(1).atStartOfDay(Jakarta.ZONE).toInstant();
    }

    private Duration pausedTime() {
        Duration sum = Duration.ZERO;
        for (Pause pause : pauses) {
            if (pause.until() != null) {
                sum = sum.plus(Duration.between(pause.from(), pause.until()));
            }
        }
        return sum;
    }

    private long pausedDays() {
        long sum = 0;
        for (Pause pause : pauses) {
            if (pause.until() != null) {
                sum += ChronoUnit.DAYS.between(Jakarta.dateOf(pause.from()), Jakarta.dateOf(pause.until()));
            }
        }
        return sum;
    }

    private int pausedBusinessDays(BusinessCalendar calendar) {
        int sum = 0;
        for (Pause pause : pauses) {
            if (pause.until() != null) {
                sum += businessDaysAfter(Jakarta.dateOf(pause.from()), Jakarta.dateOf(pause.until()), calendar);
            }
        }
        return sum;
    }

    /** Those after the first day, up to the last one. */
    private static int businessDaysAfter(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        return last.isAfter(first)
                ? (int) first.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(calendar::isBusinessDay)
                        .count()
                : 0;
    }
}
