package id.jmo.complaint.component;

import id.jmo.platform.values.MemberId;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Gives the contract tests the context of the component tests, so that both share one. */
public abstract class RunningService extends ComplaintComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    /** The id of a complaint that the member has under way from now on. */
    protected String aComplaintOf(MemberId member) {
        return submittedBy(member);
    }
}
