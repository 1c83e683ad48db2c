package id.jmo.accident.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.accident.component.RunningService;
import id.jmo.platform.testsupport.HttpProviderContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;

/** What the member's app and the gateway rely on over HTTP holds. The token is one of the member of the state. */
@Provider("accident-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpProviderContract {

    private MemberId caller = MemberId.next();

    @Override
    public MemberId caller() {
        return caller;
    }

    @State("the member may notify an accident")
    void mayNotify() {
        caller = aMember();
    }

    @State("the member has notified an accident")
    Map<String, String> hasNotified() {
        caller = aMember();
        return Map.of("accidentId", aCaseOf(caller));
    }

    @State("another member has notified an accident")
    Map<String, String> foreignAccident() {
        return Map.of("accidentId", aCaseOf(aMember()));
    }
}
