package id.jmo.platform.caseclock;

/**
 * How long a step of a case may take.
 *
 * @param amount at least 1
 */
public record TimeLimit(int amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        /** Monday to Friday without holidays; the first counted is the business day after the start. */
        BUSINESS_DAYS,
        /** Every day of the calendar; the first counted is the day after the start. */
        DAYS,
        /** Hours of the clock, at night and on holidays too: {@code 2×24 jam} are 48 of them, never two business days. */
        HOURS
    }

    /** @throws IllegalArgumentException if the amount is not positive */
    public TimeLimit {
        if (amount < 1) {
            throw new IllegalArgumentException("A time limit is at least 1, not " + amount);
        }
    }

    public static TimeLimit businessDays(int days) {
        return new TimeLimit(days, Unit.BUSINESS_DAYS);
    }

    public static TimeLimit days(int days) {
        return new TimeLimit(days, Unit.DAYS);
    }

    public static TimeLimit hours(int hours) {
        return new TimeLimit(hours, Unit.HOURS);
    }
}
