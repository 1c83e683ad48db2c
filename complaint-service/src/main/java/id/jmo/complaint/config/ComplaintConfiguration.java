package id.jmo.complaint.config;

import id.jmo.complaint.application.EraseEnded;
import id.jmo.complaint.application.PrepareComplaint;
import id.jmo.complaint.model.catalogue.Catalogue;
import id.jmo.platform.application.Leases;
import id.jmo.platform.workers.ErasureJob;
import id.jmo.platform.workers.PollingLoop;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

    @Bean
    Catalogue catalogue(Environment environment) {
        return CatalogueTable.read(environment);
    }

    @Bean
    PollingLoop draftErasure(
            PrepareComplaint drafts,
            Leases leases,
            Clock clock,
            @Value("${jmo.complaint.erasure-interval}") Duration interval) {
        return new ErasureJob("draft-erasure", drafts, leases, clock).every(interval);
    }

    @Bean
    PollingLoop complaintErasure(
            EraseEnded ended,
            Leases leases,
            Clock clock,
            @Value("${jmo.complaint.erasure-interval}") Duration interval) {
        return new ErasureJob("complaint-erasure", ended, leases, clock).every(interval);
    }
}
