package id.jmo.platform.testsupport.samples.knowingconfig.config;

import id.jmo.platform.testsupport.samples.knowingconfig.web.ClaimResource;

class Wiring {

    ClaimResource resource() {
        return new ClaimResource();
    }
}
