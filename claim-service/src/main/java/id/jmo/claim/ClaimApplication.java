package id.jmo.claim;

import id.jmo.platform.servicestarter.ServiceApplication;
import org.springframework.boot.SpringApplication;

/** The claim service. The lifecycle of a claim is {@link id.jmo.claim.model.ClaimLifecycle}. */
@ServiceApplication
public class ClaimApplication {

    public static void main(String[] args) {
        SpringApplication.run(ClaimApplication.class, args);
    }
}
