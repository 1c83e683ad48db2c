package id.jmo.claim.model.rules;

import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;

/**
 * The income tax on old-age savings. Source: PP 68/2009, articles 2 and 6. Payments within two calendar years, the year
 * of the first payment and the next, count as one lump sum, taxed finally at 0% up to Rp50,000,000 and 5% above. A
 * payment in the third calendar year or later is taxed progressively by the bands of article 17 of the income tax law,
 * over all that is paid in the same calendar year.
 */
public record JhtTax(Dated<Schedule> schedules) {

    /**
     * The rules of a time.
     *
     * @param lumpSumYears how many calendar years, that of the first payment among them, count as one lump sum
     * @param lumpSum the final rates of these years
     * @param progressive the rates of article 17, for every year after them
     */
    public record Schedule(int lumpSumYears, TaxBands lumpSum, TaxBands progressive) {

        /** @throws IllegalArgumentException if not even the year of the first payment counts */
        public Schedule {
            if (lumpSumYears < 1) {
                throw new IllegalArgumentException("A lump sum is paid in at least one year, not " + lumpSumYears);
            }
        }
    }

    /**
     * The tax on one payment.
     *
     * @param gross what is paid, before tax
     * @param earlier what the member was paid before
     * @param paidOn the day of the payment in Jakarta
     */
    public Rupiah on(Rupiah gross, PaymentRecord earlier, LocalDate paidOn) {
        Schedule schedule = schedules.on(paidOn);
        LocalDate lumpSumStarts = earlier.firstPaidOn().orElse(paidOn).withDayOfYear(1);
        LocalDate lumpSumEnds = lumpSumStarts.plusYears(schedule.lumpSumYears());
        if (paidOn.isBefore(lumpSumEnds)) {
            return schedule.lumpSum().taxOnFurther(gross, earlier.grossFromTo(lumpSumStarts, lumpSumEnds));
        }
        LocalDate newYear = paidOn.withDayOfYear(1);
        return schedule.progressive().taxOnFurther(gross, earlier.grossFromTo(newYear, newYear.plusYears(1)));
    }
}
