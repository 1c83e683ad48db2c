package id.jmo.complaint.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.complaint.component.RunningService;
import id.jmo.platform.testsupport.HttpProviderContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;

/** What the member's app and the gateway rely on over HTTP holds. The token is one of the member of the state. */
@Provider("complaint-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpProviderContract {

    private MemberId caller = MemberId.next();

    @Override
    public MemberId caller() {
        return caller;
    }

    @State("the member has a complaint under way")
    Map<String, String> complaintUnderWay() {
        caller = MemberId.next();
        return Map.of("complaintId", aComplaintOf(caller));
    }

    @State("the member has a correction of which a field was refused")
    Map<String, String> correctionRefused() {
        caller = MemberId.next();
        return Map.of("complaintId", aRefusedCorrectionOf(caller));
    }
}
