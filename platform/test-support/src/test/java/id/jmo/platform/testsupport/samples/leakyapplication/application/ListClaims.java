package id.jmo.platform.testsupport.samples.leakyapplication.application;

import org.springframework.http.HttpStatus;

public class ListClaims {

    HttpStatus status() {
        return HttpStatus.OK;
    }
}
