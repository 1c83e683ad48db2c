package id.jmo.contribution.config.wages;

import id.jmo.contribution.application.employment.FindMissingMonths;
import id.jmo.contribution.application.wages.BillReports;
import id.jmo.contribution.model.wages.AgeLimits;
import id.jmo.contribution.model.wages.PaymentTerms;
import id.jmo.contribution.model.wages.WageLimits;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.contribution.model.wages.WageTariff;
import id.jmo.platform.workers.PollingLoop;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rates and terms of wage workers' contributions, and who goes on with the reports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WageProperties.class)
class WageConfiguration {

    private static final int CONCURRENT = 2;

    @Bean
    WageTariff wageTariff(WageProperties properties) {
        return properties.tariff();
    }

    @Bean
    AgeLimits ageLimits(WageProperties properties) {
        return properties.ageLimits();
    }

    @Bean
    PaymentTerms wagePaymentTerms(WageProperties properties) {
        return properties.terms();
    }

    @Bean
    WageLimits wageLimits(WageProperties properties) {
        return properties.limits();
    }

    @Bean
    WakeUpSignal billingWakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    BillReports.Terms billingTerms(WageProperties properties) {
        return new BillReports.Terms(properties.billingLease());
    }

    @Bean
    Worker<WageReportId> wageReportWorker(BillReports bill, WageProperties properties, WakeUpSignal billingWakeUp) {
        return new Worker<>("wage-reports", bill, properties.pollInterval(), CONCURRENT, billingWakeUp);
    }

    @Bean
    PollingLoop missingMonths(FindMissingMonths find, WageProperties properties) {
        return new PollingLoop("missing-months", properties.missingInterval(), find::run);
    }
}
