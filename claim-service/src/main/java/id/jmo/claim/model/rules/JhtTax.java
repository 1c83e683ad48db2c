package id.jmo.claim.model.rules;

import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;

/**
 * The income tax on old-age savings. Source: PP 68/2009. Payments within two years of the first count as one lump sum,
 * taxed finally at 0% up to Rp50,000,000 and 5% above; a payment from the third year on is taxed progressively by the
 * bands of article 17 of the income tax law, over what is paid in the same calendar year.
 *
 * <p>The two years run from the day of the first payment, so that a member who is paid in December is not worse off than
 * one who is paid in January.
 */
public record JhtTax(Dated<Schedule> schedules) {

    private static final int LUMP_SUM_YEARS = 2;

    /**
     * @param lumpSum the final rates of the first two years
     * @param progressive the rates of article 17, from the third year on
     */
    public record Schedule(TaxBands lumpSum, TaxBands progressive) {}

    /**
     * The tax on one payment.
     *
     * @param gross what is paid, before tax
     * @param earlier what the member was paid before
     * @param paidOn the day of the payment in Jakarta
     */
    public Rupiah on(Rupiah gross, PaymentRecord earlier, LocalDate paidOn) {
        Schedule schedule = schedules.on(paidOn);
        LocalDate first = earlier.firstPaidOn().orElse(paidOn);
        LocalDate lumpSumEnds = first.plusYears(LUMP_SUM_YEARS);
        if (paidOn.isBefore(lumpSumEnds)) {
            return schedule.lumpSum().taxOnFurther(gross, earlier.grossFromTo(first, lumpSumEnds));
        }
        LocalDate newYear = paidOn.withDayOfYear(1);
        LocalDate yearStarts = newYear.isAfter(lumpSumEnds) ? newYear : lumpSumEnds;
        return schedule.progressive().taxOnFurther(gross, earlier.grossFromTo(yearStarts, newYear.plusYears(1)));
    }
}
