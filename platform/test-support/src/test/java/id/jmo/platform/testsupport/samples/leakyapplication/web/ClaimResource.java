package id.jmo.platform.testsupport.samples.leakyapplication.web;

import id.jmo.platform.testsupport.samples.leakyapplication.application.SubmitClaim;
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
