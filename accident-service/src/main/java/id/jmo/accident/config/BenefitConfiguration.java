package id.jmo.accident.config;

import id.jmo.accident.model.benefit.BenefitFigures;
import id.jmo.accident.model.benefit.BenefitKind;
import id.jmo.accident.model.benefit.BenefitPolicy;
import id.jmo.accident.model.benefit.BodyPart;
import id.jmo.accident.model.benefit.ImpairmentRate;
import id.jmo.accident.model.benefit.SchoolLevel;
import id.jmo.accident.model.benefit.TransportMode;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The benefit policy with the figures of {@code benefits.yaml}. Figures that make no sense stop the start. */
@Configuration(proxyBeanMethods = false)
class BenefitConfiguration {

    @ConfigurationProperties("jmo.benefits")
    record BenefitProperties(List<Regulation> regulations) {}

    /** See {@link BenefitFigures}; amounts in rupiah. */
    record Regulation(
            LocalDate from,
            Map<BenefitKind, String> articles,
            List<BenefitFigures.WageShare> temporaryDisability,
            int wageMonths,
            BigDecimal totalDisability,
            BigDecimal death,
            long leastDeath,
            long periodic,
            long funeral,
            Map<TransportMode, Long> transport,
            long homeCare,
            int homeCareMonths,
            Map<SchoolLevel, YearlyAmount> scholarships,
            int children,
            int childrenBelow,
            Map<BodyPart, Row> impairments) {

        Dated.From<BenefitFigures> figures() {
            Map<TransportMode, Rupiah> maxima = new TreeMap<>();
            transport.forEach((mode, amount) -> maxima.put(mode, Rupiah.of(amount)));
            Map<SchoolLevel, BenefitFigures.Scholarship> levels = new TreeMap<>();
            scholarships.forEach((level, yearly) ->
                    levels.put(level, new BenefitFigures.Scholarship(Rupiah.of(yearly.perYear()), yearly.years())));
            Map<BodyPart, ImpairmentRate> rates = new TreeMap<>();
            impairments.forEach((part, row) -> rates.put(part, row.rate(part)));
            return new Dated.From<>(
                    from,
                    new BenefitFigures(
                            articles,
                            temporaryDisability,
                            wageMonths,
                            totalDisability,
                            death,
                            Rupiah.of(leastDeath),
                            Rupiah.of(periodic),
                            Rupiah.of(funeral),
                            maxima,
                            Rupiah.of(homeCare),
                            homeCareMonths,
                            levels,
                            children,
                            childrenBelow,
                            rates));
        }
    }

    record YearlyAmount(long perYear, int years) {}

    /** A row of the table of partial disabilities, in one of its forms. */
    record Row(
            @Nullable BigDecimal percent,
            @Nullable BigDecimal dominant,
            @Nullable BigDecimal other,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Integer step,
            @Nullable List<ImpairmentRate.Band> bands) {

        ImpairmentRate rate(BodyPart part) {
            if (dominant != null && other != null) {
                return new ImpairmentRate.ByHand(dominant, other);
            }
            if (percent != null && step != null && most != null) {
                return new ImpairmentRate.Stepwise(percent, step, most);
            }
            if (least != null && most != null) {
                return new ImpairmentRate.Assessed(least, most);
            }
            if (bands != null) {
                return new ImpairmentRate.Banded(bands);
            }
            if (percent != null) {
                return new ImpairmentRate.Fixed(percent);
            }
            throw new IllegalArgumentException("The row of " + part + " has none of the known forms");
        }
    }

    @Bean
    BenefitPolicy benefitPolicy(BenefitProperties properties) {
        return new BenefitPolicy(
                properties.regulations().stream().map(Regulation::figures).toList());
    }
}
