package id.jmo.platform.testsupport.samples.impuremodel.web;

import id.jmo.platform.testsupport.samples.impuremodel.application.SubmitClaim;
import org.springframework.web.bind.annotation.GetMapping;

public class ClaimResource {

    private final SubmitClaim submitClaim;

    ClaimResource(SubmitClaim submitClaim) {
        this.submitClaim = submitClaim;
    }

    @GetMapping
    SubmitClaim useCase() {
        return submitClaim;
    }
}
