package id.jmo.platform.selfieproofs;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Duration;
import java.time.Instant;

/**
 * A selfie by which a member proves who they are before money goes to another account.
 *
 * @param matched whether it shows the member, alive
 */
public record JudgedSelfie(VerificationId verification, MemberId member, boolean matched, Instant judgedAt) {

    /** How long it proves that the member is there; our own figure, as for a data update. */
    private static final Duration VALID_FOR = Duration.ofHours(1);

    boolean isTooOld(Instant now) {
        return !now.isBefore(judgedAt.plus(VALID_FOR));
    }
}
