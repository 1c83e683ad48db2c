package id.jmo.platform.testsupport.samples.gossip.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.testsupport.samples.gossip.model.Claim;
import java.time.Clock;

@UseCase
public class SubmitClaim {

    public interface Claims {
        void keep(Claim claim);
    }

    private final Claims claims;
    private final Clock clock;

    SubmitClaim(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    public void submit(Claim claim) {
        claims.keep(new Claim(claim.amount(), clock.instant()));
    }
}
