package id.jmo.platform.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * An amount of money in whole rupiah; may be negative (a ledger line, a difference). Arithmetic that would overflow
 * throws {@link ArithmeticException} rather than wrap.
 *
 * <p>Rounding happens in one place, {@link #of(BigDecimal)}: down, to the whole rupiah, so that no calculation
 * creates money.
 */
public record Rupiah(long amount) implements Comparable<Rupiah> {

    public static final Rupiah ZERO = new Rupiah(0);

    public static Rupiah of(long amount) {
        return amount == 0 ? ZERO : new Rupiah(amount);
    }

    /** The whole rupiah in an exact amount; fractions are cut off towards zero. */
    public static Rupiah of(BigDecimal exact) {
        return of(exact.setScale(0, RoundingMode.DOWN).longValueExact());
    }

    public Rupiah plus(Rupiah other) {
        return of(Math.addExact(amount, other.amount));
    }

    public Rupiah minus(Rupiah other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    public Rupiah negated() {
        return of(Math.negateExact(amount));
    }

    /** This amount times an exact factor (a rate such as {@code 0.05}), rounded as {@link #of(BigDecimal)} says. */
    public Rupiah times(BigDecimal factor) {
        return of(BigDecimal.valueOf(amount).multiply(factor));
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    public boolean isMoreThan(Rupiah other) {
        return compareTo(other) > 0;
    }

    public static Rupiah min(Rupiah a, Rupiah b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    /** In Indonesian format: {@code Rp15.000.000}. */
    @Override
    public String toString() {
        String digits = NumberFormat.getIntegerInstance(Locale.of("id", "ID")).format(Math.abs(amount));
        return (amount < 0 ? "-Rp" : "Rp") + digits;
    }
}
