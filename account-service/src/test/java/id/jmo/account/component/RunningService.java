package id.jmo.account.component;

import id.jmo.platform.values.MemberId;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends AccountComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    protected MemberId aRegisteredMember() {
        return registered();
    }

    protected void seenByAnOfficer(MemberId member) {
        get("/api/v1/members/" + member, officer()).expectStatus().isOk();
    }
}
