package id.jmo.contribution.config;

import id.jmo.contribution.application.worker.BillWorker;
import id.jmo.contribution.model.worker.DueDays;
import id.jmo.contribution.model.worker.WorkerRates;
import id.jmo.platform.values.BusinessCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of independent workers, from the configuration. */
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    @Bean
    WorkerRates workerRates(WorkerProperties properties) {
        return properties.workerRates();
    }

    @Bean
    BillWorker.Terms workerBillTerms(WorkerProperties properties) {
        return properties.terms();
    }

    @Bean
    DueDays dueDays(BusinessCalendar calendar) {
        return new DueDays(calendar);
    }
}
