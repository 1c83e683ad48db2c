package id.jmo.biometric;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wiring only. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BiometricApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BiometricApplication.class, arguments);
    }
}
