package id.jmo.platform.testsupport.samples.gossip.web;

import id.jmo.platform.testsupport.samples.gossip.application.SubmitClaim;
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
