package id.jmo.complaint.component;

import id.jmo.platform.testsupport.openapi.ApiContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;

class ApiTest extends RunningService implements ApiContract {

    @Override
    public String service() {
        return "complaint-service";
    }

    @Override
    public Owned owned() {
        MemberId member = MemberId.next();
        return new Owned(member, Map.of("complaintId", aComplaintOf(member)));
    }
}
