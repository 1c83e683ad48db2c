package id.jmo.complaint.config;

import id.jmo.complaint.model.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

    @Bean
    Catalogue catalogue(Environment environment) {
        return CatalogueTable.read(environment);
    }
}
