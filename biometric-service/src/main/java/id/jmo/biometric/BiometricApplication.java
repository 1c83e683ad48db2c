package id.jmo.biometric;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The biometric service: reference photo, selfie, verdict. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BiometricApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BiometricApplication.class, arguments);
    }
}
