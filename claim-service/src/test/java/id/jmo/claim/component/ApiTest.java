package id.jmo.claim.component;

import id.jmo.platform.testsupport.openapi.ApiContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;

class ApiTest extends RunningService implements ApiContract {

    @Override
    public String service() {
        return "claim-service";
    }

    @Override
    public Owned owned() {
        MemberId member = aMemberWhoMayClaim();
        return new Owned(member, Map.of("claimId", aClaimOf(member)));
    }
}
