package id.jmo.platform.testsupport.samples.leakyapplication.application;

import id.jmo.platform.application.UseCase;
import org.springframework.http.HttpStatus;

@UseCase
public class ListClaims {

    HttpStatus status() {
        return HttpStatus.OK;
    }
}
