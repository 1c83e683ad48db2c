package id.jmo.biometric.application;

import id.jmo.biometric.model.ClaimSubmission;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * A claim names a verification as its proof: say whether it proves who submits, and the same again to whoever asks
 * again. If the frames could not be measured yet, the claim waits.
 */
@Service
public class JudgeClaim {

    private final Verifications verifications;
    private final KeepPictures pictures;
    private final PolicyBook policies;
    private final Clock clock;

    JudgeClaim(Verifications verifications, KeepPictures pictures, PolicyBook policies, Clock clock) {
        this.verifications = verifications;
        this.pictures = pictures;
        this.policies = policies;
        this.clock = clock;
    }

    public void submitted(ClaimSubmission claim) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String policyVersion = policies.on(Jakarta.dateOf(now)).version();
        pictures.asLongAs(verifications.change(
                claim.verificationId(), verification -> Optional.of(verification.judge(claim, policyVersion, now))));
    }

    /** The claim was approved, rejected or cancelled: nobody needs the pictures for long any more. */
    public void decided(ClaimId claim) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        verifications
                .findByClaim(claim)
                .ifPresent(id ->
                        pictures.asLongAs(verifications.change(id, verification -> verification.claimDecided(now))));
    }
}
