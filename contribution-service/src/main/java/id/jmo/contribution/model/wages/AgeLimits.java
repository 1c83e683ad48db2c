package id.jmo.contribution.model.wages;

import id.jmo.platform.values.Dated;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Up to which age wage workers are in the pension (JP) and in the unemployment insurance (JKP).
 *
 * @param pensionAge in whole years; it rises while people wait for it (PP 45/2015, article 15)
 * @param unemploymentUnder the age in whole years that nobody has reached who is registered for JKP
 */
public record AgeLimits(Dated<Integer> pensionAge, Dated<Integer> unemploymentUnder) {

    /** For which of the two programmes something is paid. */
    public record Insured(boolean pension, boolean unemployment) {

        /** Everybody of whom nothing else is known. */
        public static final Insured IN_BOTH = new Insured(true, true);
    }

    /**
     * @param born not known of everybody: then both are paid
     * @param registeredOn the first day of work of the first employment; not known of whoever was registered before
     */
    public Insured of(YearMonth month, @Nullable LocalDate born, @Nullable LocalDate registeredOn) {
        return born == null
                ? Insured.IN_BOTH
                : new Insured(
                        !month.isAfter(YearMonth.from(pensionReachedOn(born))),
                        registeredOn == null
                                || registeredOn.isBefore(born.plusYears(unemploymentUnder.on(registeredOn))));
    }

    /** The birthday on which the pension age is reached that holds on that day; the pension begins with the next month. */
    private LocalDate pensionReachedOn(LocalDate born) {
        int years = pensionAge.on(LocalDate.MIN);
        while (pensionAge.on(born.plusYears(years)) > years) {
            years++;
        }
        return born.plusYears(years);
    }
}
