package id.jmo.claim.component;

import id.jmo.platform.values.MemberId;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Gives the contract tests the context of the component tests, so that both share one. */
public abstract class RunningService extends ClaimComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    protected MemberId aMemberWhoMayClaim() {
        return eligibleMember(BALANCE);
    }

    /** The id of a claim that the member has under way from now on. */
    protected String aClaimOf(MemberId member) {
        return submittedBy(member);
    }
}
