package id.jmo.contribution;

import id.jmo.platform.servicestarter.ServiceApplication;
import org.springframework.boot.SpringApplication;

/** The contribution service. */
@ServiceApplication
class ContributionApplication {

    public static void main(String[] args) {
        SpringApplication.run(ContributionApplication.class, args);
    }
}
