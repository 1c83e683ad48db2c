package id.jmo.complaint;

import id.jmo.platform.servicestarter.ServiceApplication;
import org.springframework.boot.SpringApplication;

/** The complaint service. */
@ServiceApplication
class ComplaintApplication {

    public static void main(String[] args) {
        SpringApplication.run(ComplaintApplication.class, args);
    }
}
