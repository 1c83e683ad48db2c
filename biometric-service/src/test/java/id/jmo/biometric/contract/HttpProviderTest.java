package id.jmo.biometric.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.biometric.component.RunningService;
import id.jmo.platform.testsupport.HttpPromises;
import id.jmo.platform.values.MemberId;

/** What the member's app and the gateway rely on over HTTP holds. The token is that of the state. */
@Provider("biometric-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpPromises {

    private final MemberId caller = MemberId.next();

    @Override
    public MemberId caller() {
        return caller;
    }
}
