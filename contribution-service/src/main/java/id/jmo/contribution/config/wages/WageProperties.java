package id.jmo.contribution.config.wages;

import id.jmo.contribution.application.wages.BillReports;
import id.jmo.contribution.model.employer.RiskClass;
import id.jmo.contribution.model.wages.AgeLimits;
import id.jmo.contribution.model.wages.PaymentTerms;
import id.jmo.contribution.model.wages.WageLimits;
import id.jmo.contribution.model.wages.WageRates;
import id.jmo.contribution.model.wages.WageTariff;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Contributions of wage workers. {@code application.yaml} says where the figures come from.
 *
 * @param rates as parts of the wage, by the day from which they hold
 * @param pensionCeilings the highest wage of which JP is paid, in rupiah, likewise
 * @param pensionAges in years, likewise
 * @param unemploymentUnder the age that nobody has reached who is registered for JKP, likewise
 * @param dueDay of the month after the one that the wages are for
 * @param monthlyPenalty as part of what is due
 * @param leastWage of a month, in rupiah; less is taken for an error
 * @param mostWage likewise
 * @param monthsBack how old a month may be that is reported
 * @param pollInterval how often reports without a bill are polled for
 * @param billingLease as {@link BillReports.Terms#lease()}
 * @param missingInterval how often workers are looked for whose month is due and not paid
 */
@ConfigurationProperties("jmo.wages")
record WageProperties(
        List<DatedRates> rates,
        List<DatedCeiling> pensionCeilings,
        List<DatedAge> pensionAges,
        List<DatedAge> unemploymentUnder,
        int dueDay,
        BigDecimal monthlyPenalty,
        long leastWage,
        long mostWage,
        int monthsBack,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("2m") Duration billingLease,
        @DefaultValue("10m") Duration missingInterval) {

    record DatedRates(
            LocalDate from,
            BigDecimal jhtEmployer,
            BigDecimal jhtWorker,
            Map<RiskClass, BigDecimal> jkk,
            BigDecimal jkm,
            BigDecimal jpEmployer,
            BigDecimal jpWorker,
            BigDecimal jkp) {

        WageRates rates() {
            return new WageRates(jhtEmployer, jhtWorker, jkk, jkm, jpEmployer, jpWorker, jkp);
        }
    }

    record DatedCeiling(LocalDate from, long amount) {}

    record DatedAge(LocalDate from, int years) {}

    AgeLimits ageLimits() {
        return new AgeLimits(ages(pensionAges), ages(unemploymentUnder));
    }

    private static Dated<Integer> ages(List<DatedAge> ages) {
        return new Dated<>(ages.stream()
                .map(dated -> new Dated.From<>(dated.from(), dated.years()))
                .toList());
    }

    WageTariff tariff() {
        return new WageTariff(
                new Dated<>(rates.stream()
                        .map(dated -> new Dated.From<>(dated.from(), dated.rates()))
                        .toList()),
                new Dated<>(pensionCeilings.stream()
                        .map(dated -> new Dated.From<>(dated.from(), Rupiah.of(dated.amount())))
                        .toList()));
    }

    PaymentTerms terms() {
        return new PaymentTerms(dueDay, monthlyPenalty);
    }

    WageLimits limits() {
        return new WageLimits(Rupiah.of(leastWage), Rupiah.of(mostWage), monthsBack);
    }
}
