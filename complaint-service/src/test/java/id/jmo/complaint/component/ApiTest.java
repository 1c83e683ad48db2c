package id.jmo.complaint.component;

import id.jmo.platform.testsupport.openapi.ApiContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class ApiTest extends RunningService implements ApiContract {

    @Override
    public String service() {
        return "complaint-service";
    }

    @Override
    public Owned owned() {
        MemberId member = MemberId.next();
        String complaint = aComplaintOf(member);
        String attachment = attach(member, complaint, "ktp.png", SampleFiles.png(40))
                .must(200)
                .text("/attachmentId");
        return new Owned(member, Map.of("complaintId", complaint, "attachmentId", attachment));
    }

    @Override
    public @Nullable Body bodyOf(String operationId) {
        return operationId.equals("attachEvidence")
                ? new Body("multipart/form-data; boundary=jmo", SampleFiles.multipart("kk.png", SampleFiles.png(50)))
                : null;
    }
}
