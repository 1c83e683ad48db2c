package id.jmo.information;

import id.jmo.platform.servicestarter.ServiceApplication;
import org.springframework.boot.SpringApplication;

/** The information service. */
@ServiceApplication
class InformationApplication {

    public static void main(String[] args) {
        SpringApplication.run(InformationApplication.class, args);
    }
}
