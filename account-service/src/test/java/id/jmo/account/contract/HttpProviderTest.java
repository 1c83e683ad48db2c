package id.jmo.account.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.account.component.RunningService;
import id.jmo.platform.testsupport.HttpProviderContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;

/** What the member's app and the gateway rely on over HTTP holds. The token is one of the member of the state. */
@Provider("account-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpProviderContract {

    private MemberId caller = MemberId.next();

    @Override
    public MemberId caller() {
        return caller;
    }

    @State("the member is registered")
    void registration() {
        caller = aRegisteredMember();
    }

    @State("the member has asked whose a bank account is")
    Map<String, String> bankAccountCheck() {
        caller = aRegisteredMember();
        return Map.of("checkId", aBankAccountCheckOf(caller));
    }

    @State("an officer has seen the member's data")
    void looks() {
        caller = aRegisteredMember();
        seenByAnOfficer(caller);
    }
}
