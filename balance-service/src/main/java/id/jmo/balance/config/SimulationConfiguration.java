package id.jmo.balance.config;

import id.jmo.balance.model.JhtRateTable;
import id.jmo.balance.model.JhtRates;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

    /** @param jht the rates of the JHT simulation, each with the day from which it holds */
    @ConfigurationProperties("jmo.simulation")
    record SimulationProperties(List<JhtRates> jht) {}

    @Bean
    JhtRateTable jhtRateTable(SimulationProperties properties) {
        return new JhtRateTable(properties.jht());
    }
}
