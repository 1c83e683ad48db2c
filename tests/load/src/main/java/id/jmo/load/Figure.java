package id.jmo.load;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param key stable name, under which runs are compared
 * @param aim what it is to be; none where it is only to be stated
 * @param bounds what holds the figure where it is
 */
record Figure(
        String key,
        String title,
        double value,
        String unit,
        @Nullable Aim aim,
        String bounds) {

    /** What stands in place of a bound in a figure of {@link Costs}: there are hundreds, which the table sums up. */
    static final String COST = "cost";

    boolean isCost() {
        return bounds.equals(COST);
    }

    /** @param most whether the value may be at most the limit; else it must be at least that */
    record Aim(double limit, boolean most) {

        static Aim atLeast(double limit) {
            return new Aim(limit, false);
        }

        static Aim atMost(double limit) {
            return new Aim(limit, true);
        }

        boolean isReachedBy(double value) {
            return most ? value <= limit : value >= limit;
        }
    }

    boolean reached() {
        return aim == null || aim.isReachedBy(value);
    }

    String shownValue() {
        return shown(value) + " " + unit;
    }

    String shownAim() {
        return aim == null ? "stated" : (aim.most() ? "at most " : "at least ") + shown(aim.limit());
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, number < 10 && number != Math.rint(number) ? "%.2f" : "%.0f", number);
    }
}
