package id.jmo.gateway;

import id.jmo.platform.serviceregistry.ServiceRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    @Bean
    ServiceRegistry serviceRegistry() {
        return ServiceRegistry.load();
    }

    /** Starts it with the command line's settings. */
    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
