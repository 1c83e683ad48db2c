package id.jmo.information.config.benefits;

import id.jmo.information.model.benefits.Benefit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The figures of additional benefits. {@code application.yaml} says what each is and where it comes from; each list has
 * one entry for each day from which other figures hold.
 */
@ConfigurationProperties("jmo.benefits")
record BenefitProperties(
        List<HousingFrom> housing, List<JobLossFrom> jobLoss, List<PensionFrom> pension, List<SertakanFrom> sertakan) {

    record HousingFrom(LocalDate from, Map<Benefit, LoanOf> loans, int contributionMonths, String source) {}

    record LoanOf(long most, int years) {}

    record JobLossFrom(
            LocalDate from,
            BigDecimal rate,
            long wageCap,
            int months,
            Period claimWithin,
            int contributionMonths,
            int withinMonths,
            int registeredBefore,
            String source) {}

    record PensionFrom(
            LocalDate from,
            Map<Integer, Integer> ageFrom,
            Period noticeBefore,
            int monthsForMonthlyPension,
            String source) {}

    record SertakanFrom(LocalDate from, long twoProgrammes, long threeProgrammes, String source) {}
}
