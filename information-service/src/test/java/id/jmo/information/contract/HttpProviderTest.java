package id.jmo.information.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.information.component.RunningService;
import id.jmo.platform.testsupport.HttpProviderContract;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;

/** What the gateway relies on over HTTP holds: it reports services that do not answer. */
@Provider("information-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpProviderContract {

    @Override
    public MemberId caller() {
        return MemberId.next();
    }

    @Override
    public String token() {
        return Tokens.withRoles("outage-reporter");
    }
}
