package id.jmo.account.config;

import id.jmo.account.application.dataupdate.DataUpdateTerms;
import id.jmo.account.application.dataupdate.EraseDataUpdates;
import id.jmo.platform.application.Leases;
import id.jmo.platform.workers.ErasureJob;
import id.jmo.platform.workers.PollingLoop;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Data updates: their steps, and the erasure of what nobody confirmed. */
@Configuration(proxyBeanMethods = false)
class DataUpdateConfiguration {

    @Bean
    DataUpdateTerms dataUpdateTerms(DataUpdateProperties properties) {
        return properties.toTerms();
    }

    @Bean
    PollingLoop dataUpdateErasure(
            EraseDataUpdates updates, Leases leases, Clock clock, DataUpdateProperties properties) {
        return new ErasureJob("data-update-erasure", updates, leases, clock).every(properties.erasureInterval());
    }
}
