package id.jmo.platform.testsupport.samples.springapplication.application;

import id.jmo.platform.application.UseCase;
import org.springframework.core.env.Environment;

@UseCase
public class ReadClaims {

    private final Environment environment;

    ReadClaims(Environment environment) {
        this.environment = environment;
    }

    Environment environment() {
        return environment;
    }
}
