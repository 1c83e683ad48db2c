package id.jmo.balance.config;

import id.jmo.balance.application.DevelopmentTerms;
import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.development.DevelopmentRates;
import id.jmo.balance.model.development.ProvisionalRate;
import id.jmo.balance.model.development.YearlyRate;
import id.jmo.balance.model.simulation.DatedTable;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DevelopmentConfiguration {

    /** As {@link DevelopmentTerms}. */
    @ConfigurationProperties("jmo.development")
    record DevelopmentProperties(
            int batch,
            int daysAfterMonth,
            List<AccrualConvention> conventions,
            List<ProvisionalRate> provisional,
            List<YearProperties> years) {}

    record YearProperties(int year, BigDecimal rate, String source, boolean sample) {

        YearlyRate toRate() {
            return new YearlyRate(Year.of(year), rate, source, sample);
        }
    }

    @Bean
    DevelopmentTerms developmentTerms(DevelopmentProperties properties) {
        var rates = new DevelopmentRates(
                new DatedTable<>(properties.provisional()),
                properties.years().stream().map(YearProperties::toRate).toList());
        return new DevelopmentTerms(
                rates, new DatedTable<>(properties.conventions()), properties.batch(), properties.daysAfterMonth());
    }
}
