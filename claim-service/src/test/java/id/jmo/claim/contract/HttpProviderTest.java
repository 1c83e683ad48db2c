package id.jmo.claim.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.claim.component.RunningService;
import id.jmo.platform.testsupport.HttpProviderContract;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.Map;

/**
 * What the member's app, the gateway and operators rely on over HTTP holds. The token is one of the member of the state, or an
 * operator's.
 */
@Provider("claim-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpProviderContract {

    private MemberId caller = MemberId.next();
    private boolean operator;

    @Override
    public MemberId caller() {
        return caller;
    }

    @Override
    public String token() {
        return operator ? Tokens.withRoles("operator") : Tokens.member(caller);
    }

    @State("the ledger holds money for no open claim")
    void moneyHeldForNoOpenClaim() {
        operator = true;
        aHoldDifference();
    }

    @State("the member may claim")
    void mayClaim() {
        caller = aMemberWhoMayClaim();
    }

    @State("the member has a claim under way")
    Map<String, String> claimUnderWay() {
        caller = aMemberWhoMayClaim();
        return Map.of("claimId", aClaimOf(caller));
    }

    @State("another member has a claim under way")
    Map<String, String> foreignClaim() {
        return Map.of("claimId", aClaimOf(aMemberWhoMayClaim()));
    }
}
