package id.jmo.platform.testsupport.samples.misnamedstore.persistence;

import id.jmo.platform.testsupport.samples.misnamedstore.application.SubmitClaim;
import id.jmo.platform.testsupport.samples.misnamedstore.model.Claim;

class StoredClaims implements SubmitClaim.Claims {

    @Override
    public void keep(Claim claim) {}
}
