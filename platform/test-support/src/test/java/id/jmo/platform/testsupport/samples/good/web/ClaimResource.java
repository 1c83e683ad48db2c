package id.jmo.platform.testsupport.samples.good.web;

import id.jmo.platform.testsupport.samples.good.application.SubmitClaim;
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
