package id.jmo.platform.testsupport.samples.outwardapplication.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.testsupport.samples.outwardapplication.web.ClaimResource;

@UseCase
public class ShowClaim {

    private final ClaimResource resource;

    ShowClaim(ClaimResource resource) {
        this.resource = resource;
    }

    ClaimResource resource() {
        return resource;
    }
}
