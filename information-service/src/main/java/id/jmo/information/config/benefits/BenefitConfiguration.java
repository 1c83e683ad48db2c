package id.jmo.information.config.benefits;

import id.jmo.information.model.benefits.Benefit;
import id.jmo.information.model.benefits.BenefitPolicy;
import id.jmo.information.model.benefits.BenefitRules;
import id.jmo.information.model.benefits.BenefitRules.Housing;
import id.jmo.information.model.benefits.BenefitRules.JobLoss;
import id.jmo.information.model.benefits.BenefitRules.Loan;
import id.jmo.information.model.benefits.BenefitRules.Pension;
import id.jmo.information.model.benefits.BenefitRules.Sertakan;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules with the configured figures. Figures that make no sense stop the start. */
@Configuration(proxyBeanMethods = false)
class BenefitConfiguration {

    @Bean
    BenefitPolicy benefitPolicy(BenefitProperties properties) {
        return new BenefitPolicy(new BenefitRules(
                dated(properties.housing(), figures -> new Dated.From<>(figures.from(), housing(figures))),
                dated(properties.jobLoss(), figures -> new Dated.From<>(figures.from(), jobLoss(figures))),
                dated(properties.pension(), figures -> new Dated.From<>(figures.from(), pension(figures))),
                dated(properties.sertakan(), figures -> new Dated.From<>(figures.from(), sertakan(figures)))));
    }

    private static <P, R> Dated<R> dated(List<P> configured, Function<P, Dated.From<R>> rule) {
        return new Dated<>(configured.stream().map(rule).toList());
    }

    private static Housing housing(BenefitProperties.HousingFrom figures) {
        Map<Benefit, Loan> loans = new EnumMap<>(Benefit.class);
        for (Benefit kind : List.of(Benefit.KPR, Benefit.PRP, Benefit.PUMP)) {
            BenefitProperties.LoanOf loan = figures.loans().get(kind);
            if (loan == null) {
                throw new IllegalArgumentException("jmo.benefits.housing from " + figures.from() + " lacks " + kind);
            }
            loans.put(kind, new Loan(Rupiah.of(loan.most()), loan.years()));
        }
        return new Housing(loans, figures.contributionMonths(), figures.source());
    }

    private static JobLoss jobLoss(BenefitProperties.JobLossFrom figures) {
        return new JobLoss(
                figures.rate(),
                Rupiah.of(figures.wageCap()),
                figures.months(),
                figures.claimWithin(),
                figures.contributionMonths(),
                figures.withinMonths(),
                figures.registeredBefore(),
                figures.source());
    }

    private static Pension pension(BenefitProperties.PensionFrom figures) {
        return new Pension(
                new TreeMap<>(figures.ageFrom()),
                figures.noticeBefore(),
                figures.monthsForMonthlyPension(),
                figures.source());
    }

    private static Sertakan sertakan(BenefitProperties.SertakanFrom figures) {
        return new Sertakan(Rupiah.of(figures.twoProgrammes()), Rupiah.of(figures.threeProgrammes()), figures.source());
    }
}
