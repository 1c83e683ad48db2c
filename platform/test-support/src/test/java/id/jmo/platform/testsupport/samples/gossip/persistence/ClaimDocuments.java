package id.jmo.platform.testsupport.samples.gossip.persistence;

import id.jmo.platform.testsupport.samples.gossip.web.ClaimResource;

class ClaimDocuments {

    private final ClaimResource resource;

    ClaimDocuments(ClaimResource resource) {
        this.resource = resource;
    }

    ClaimResource resource() {
        return resource;
    }
}
