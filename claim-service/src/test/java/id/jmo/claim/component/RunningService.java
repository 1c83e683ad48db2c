package id.jmo.claim.component;

import id.jmo.claim.application.HoldDifference;
import id.jmo.claim.application.HoldDifferences;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Gives the contract tests the context of the component tests, so that both share one. */
public abstract class RunningService extends ClaimComponentTest {

    @LocalServerPort
    int port;

    @Autowired
    private HoldDifferences holdDifferences;

    public int port() {
        return port;
    }

    protected MemberId aMemberWhoMayClaim() {
        return eligibleMember(BALANCE);
    }

    protected void aHoldDifference() {
        holdDifferences.keep(new HoldDifference(
                MemberId.next(), Rupiah.of(BALANCE), null, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** The id of a claim that the member has under way from now on. */
    protected String aClaimOf(MemberId member) {
        return submittedBy(member);
    }
}
