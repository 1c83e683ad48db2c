package id.jmo.claim.config;

import id.jmo.claim.application.CompareHolds;
import id.jmo.claim.model.ClaimRules;
import id.jmo.claim.model.StepDeadlines;
import id.jmo.claim.model.eligibility.EligibilityPolicy;
import id.jmo.claim.model.rules.BalanceLimit;
import id.jmo.claim.model.rules.CausePolicy;
import id.jmo.claim.model.rules.FourEyes;
import id.jmo.claim.model.rules.JhtTax;
import id.jmo.claim.model.rules.PensionAge;
import id.jmo.claim.model.rules.SameDayDeadline;
import id.jmo.claim.model.rules.TaxBands;
import id.jmo.claim.model.rules.WaitingPeriod;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policies with the configured figures. Figures that make no sense stop the start. */
@Configuration
class Policies {

    @Bean
    BalanceLimit balanceLimit(ClaimProperties properties) {
        return new BalanceLimit(new Dated<>(properties.balanceLimit().stream()
                .map(limit -> new Dated.From<>(limit.from(), Rupiah.of(limit.amount())))
                .toList()));
    }

    @Bean
    EligibilityPolicy eligibilityPolicy(BalanceLimit limit, CausePolicy causes, ClaimProperties properties) {
        return new EligibilityPolicy(
                limit,
                causes,
                new PensionAge(new Dated<>(properties.pensionAge().stream()
                        .map(age -> new Dated.From<>(age.from(), age.years()))
                        .toList())),
                new WaitingPeriod(properties.waitingPeriod()),
                properties.dataUpdateValidFor());
    }

    @Bean
    CausePolicy causePolicy(ClaimProperties properties) {
        return new CausePolicy(properties.onlineCauses());
    }

    @Bean
    ClaimRules claimRules(BalanceLimit limit, BusinessCalendar calendar, ClaimProperties properties) {
        return new ClaimRules(
                limit,
                new JhtTax(new Dated<>(
                        properties.tax().stream().map(Policies::schedule).toList())),
                new FourEyes(Rupiah.of(properties.fourEyesAbove())),
                new SameDayDeadline(
                        calendar,
                        properties.sameDayDeadline().cutOff(),
                        properties.sameDayDeadline().alarmBefore()),
                new StepDeadlines(properties.stepDeadlines()));
    }

    @Bean
    CompareHolds.Terms holdComparisonTerms(ClaimProperties properties) {
        return new CompareHolds.Terms(properties.holdReleaseWithin());
    }

    private static Dated.From<JhtTax.Schedule> schedule(ClaimProperties.DatedTax tax) {
        return new Dated.From<>(
                tax.from(), new JhtTax.Schedule(tax.lumpSumYears(), bands(tax.lumpSum()), bands(tax.progressive())));
    }

    private static TaxBands bands(List<ClaimProperties.Band> bands) {
        return new TaxBands(bands.stream()
                .map(band -> new TaxBands.Band(band.upTo() == null ? null : Rupiah.of(band.upTo()), band.rate()))
                .toList());
    }
}
