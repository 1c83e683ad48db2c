package id.jmo.accident;

import id.jmo.platform.servicestarter.ServiceApplication;
import org.springframework.boot.SpringApplication;

/** The accident service. */
@ServiceApplication
class AccidentApplication {

    public static void main(String[] args) {
        SpringApplication.run(AccidentApplication.class, args);
    }
}
