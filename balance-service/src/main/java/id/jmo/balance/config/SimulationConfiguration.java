package id.jmo.balance.config;

import id.jmo.balance.model.simulation.DatedTable;
import id.jmo.balance.model.simulation.JhtRates;
import id.jmo.balance.model.simulation.JpRules;
import id.jmo.balance.model.simulation.JpRules.PensionBounds;
import id.jmo.balance.model.simulation.JpRules.WageCeiling;
import id.jmo.balance.model.simulation.PensionAges;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

    /**
     * @param jht the rates of the JHT simulation, each with the day from which it holds
     * @param jp the rules of the pension
     */
    @ConfigurationProperties("jmo.simulation")
    record SimulationProperties(List<JhtRates> jht, JpProperties jp) {}

    /** As {@link JpRules}. */
    record JpProperties(
            BigDecimal contribution,
            BigDecimal accrual,
            int qualifyingMonths,
            List<CeilingProperties> wageCeilings,
            List<PensionAges.PensionAge> pensionAges,
            List<BoundsProperties> bounds,
            Map<Integer, BigDecimal> inflation,
            BigDecimal assumedInflation,
            BigDecimal assumedDevelopment) {}

    /** @param amount in rupiah a month */
    record CeilingProperties(LocalDate from, long amount) {

        WageCeiling toCeiling() {
            return new WageCeiling(from, Rupiah.of(amount));
        }
    }

    /** In rupiah a month. */
    record BoundsProperties(LocalDate from, long minimum, long maximum) {

        PensionBounds toBounds() {
            return new PensionBounds(from, Rupiah.of(minimum), Rupiah.of(maximum));
        }
    }

    @Bean
    DatedTable<JhtRates> jhtRates(SimulationProperties properties) {
        return new DatedTable<>(properties.jht());
    }

    @Bean
    JpRules jpRules(SimulationProperties properties) {
        JpProperties jp = properties.jp();
        return new JpRules(
                jp.contribution(),
                jp.accrual(),
                jp.qualifyingMonths(),
                new DatedTable<>(jp.wageCeilings().stream()
                        .map(CeilingProperties::toCeiling)
                        .toList()),
                new PensionAges(jp.pensionAges()),
                new DatedTable<>(
                        jp.bounds().stream().map(BoundsProperties::toBounds).toList()),
                jp.inflation().entrySet().stream()
                        .collect(Collectors.toMap(year -> Year.of(year.getKey()), Map.Entry::getValue)),
                jp.assumedInflation(),
                jp.assumedDevelopment());
    }
}
