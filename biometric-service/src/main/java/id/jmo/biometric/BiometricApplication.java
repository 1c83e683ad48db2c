package id.jmo.biometric;

import id.jmo.platform.servicestarter.ServiceApplication;
import org.springframework.boot.SpringApplication;

/** The biometric service: reference photo, selfie, verdict. */
@ServiceApplication
public class BiometricApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BiometricApplication.class, arguments);
    }
}
