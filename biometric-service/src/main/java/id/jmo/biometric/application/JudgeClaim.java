package id.jmo.biometric.application;

import id.jmo.biometric.model.ClaimSubmission;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A claim names a verification as its proof: decides whether it identifies the member. A claim that is submitted again
 * gets the same answer again. If the frames could not be measured yet, the claim waits.
 */
@UseCase
public class JudgeClaim {

    private final Verifications verifications;
    private final PictureRetention retention;
    private final PolicyBook policies;
    private final Clock clock;

    JudgeClaim(Verifications verifications, PictureRetention retention, PolicyBook policies, Clock clock) {
        this.verifications = verifications;
        this.retention = retention;
        this.policies = policies;
        this.clock = clock;
    }

    public void submitted(ClaimSubmission claim) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String policyVersion = policies.on(Jakarta.dateOf(now)).version();
        retention.apply(verifications.change(
                claim.verificationId(), verification -> Optional.of(verification.judge(claim, policyVersion, now))));
    }

    /** The claim was approved, rejected or cancelled: the pictures are kept only a while longer. */
    public void decided(ClaimId claim) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        verifications
                .findByClaim(claim)
                .ifPresent(id ->
                        retention.apply(verifications.change(id, verification -> verification.claimDecided(now))));
    }
}
