package id.jmo.platform.partnerclient;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/** Provides {@link PartnerClients}; a client is created when it is first requested by name. */
@AutoConfiguration(afterName = "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration")
class PartnerClientAutoConfiguration {

    @Bean
    PartnerClients partnerClients(
            Environment environment, ObjectProvider<RestClient.Builder> http, ObjectProvider<MeterRegistry> meters) {
        return new PartnerClients(
                environment,
                () -> http.getIfAvailable(RestClient::builder),
                meters.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    PartnersAtStart partnersAtStart(PartnerClients clients) {
        return new PartnersAtStart(clients);
    }
}
