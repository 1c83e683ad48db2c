package id.jmo.information.model.benefits;

import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The figures of the benefits as they hold from a day on, each with its source. */
public record BenefitRules(
        Dated<Housing> housing, Dated<JobLoss> jobLoss, Dated<Pension> pension, Dated<Sertakan> sertakan) {

    /**
     * Worker housing (MLT).
     *
     * @param loans by kind
     * @param contributionMonths how many are needed
     */
    public record Housing(Map<Benefit, Loan> loans, int contributionMonths, String source) {

        public Housing {
            loans = Map.copyOf(loans);
        }
    }

    /**
     * @param most in rupiah
     * @param years the longest tenor
     */
    public record Loan(Rupiah most, int years) {}

    /**
     * Cash of JKP.
     *
     * @param rate of the wage, a month
     * @param wageCap more of the wage does not count
     * @param months at most
     * @param claimWithin from the last day of work
     * @param contributionMonths how many are needed
     * @param withinMonths before the dismissal
     * @param registeredBefore the age
     */
    public record JobLoss(
            BigDecimal rate,
            Rupiah wageCap,
            int months,
            Period claimWithin,
            int contributionMonths,
            int withinMonths,
            int registeredBefore,
            String source) {

        /** PP 6/2025, article 21. */
        Rupiah monthly(Rupiah wage) {
            return Rupiah.min(wage, wageCap).times(rate);
        }

        /** The rate as people say it: 60. */
        String percent() {
            return rate.movePointRight(2).stripTrailingZeros().toPlainString();
        }

        Rupiah total(Rupiah wage) {
            return monthly(wage).times(BigDecimal.valueOf(months));
        }
    }

    /**
     * The pension (JP).
     *
     * @param ageFrom the pension age that holds from the 1st of January of a year, by the year
     * @param noticeBefore how long before that age the confirmation begins
     * @param monthsForMonthlyPension contributions from which the pension is monthly; with fewer it is paid at once
     */
    public record Pension(
            NavigableMap<Integer, Integer> ageFrom, Period noticeBefore, int monthsForMonthlyPension, String source) {

        public Pension {
            ageFrom = new TreeMap<>(ageFrom);
            if (ageFrom.isEmpty()) {
                throw new IllegalArgumentException("A pension needs an age");
            }
        }

        /**
         * The birthday on which the member reaches the pension age that holds in its year. While the age rises, those born
         * in some years reach it later than those before them: see PP 45/2015, article 15.
         */
        LocalDate reachedOn(LocalDate birth) {
            int youngest = ageFrom.firstEntry().getValue();
            int oldest = ageFrom.lastEntry().getValue();
            for (int age = youngest; age < oldest; age++) {
                LocalDate birthday = birth.plusYears(age);
                if (ageIn(birthday.getYear()) <= age) {
                    return birthday;
                }
            }
            return birth.plusYears(oldest);
        }

        private int ageIn(int year) {
            Map.Entry<Integer, Integer> holding = ageFrom.floorEntry(year);
            return holding == null ? ageFrom.firstEntry().getValue() : holding.getValue();
        }
    }

    /**
     * Paying for somebody else's membership as an independent worker (BPU).
     *
     * @param twoProgrammes least contribution a month for JKK and JKM
     * @param threeProgrammes the same with JHT
     */
    public record Sertakan(Rupiah twoProgrammes, Rupiah threeProgrammes, String source) {}
}
