package id.jmo.payout.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.payout.component.RunningService;
import id.jmo.platform.testsupport.HttpPromises;
import id.jmo.platform.values.MemberId;

/** What the gateway relies on over HTTP holds; members do not come here. */
@Provider("payout-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpPromises {

    @Override
    public MemberId caller() {
        return MemberId.next();
    }
}
