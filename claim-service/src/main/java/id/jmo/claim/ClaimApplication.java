package id.jmo.claim;

import id.jmo.claim.application.UseCase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ComponentScan;

/** The claim service. The lifecycle of a claim is {@link id.jmo.claim.model.ClaimLifecycle}. */
@SpringBootApplication
@ComponentScan(includeFilters = @ComponentScan.Filter(UseCase.class))
public class ClaimApplication {

    public static void main(String[] args) {
        SpringApplication.run(ClaimApplication.class, args);
    }
}
