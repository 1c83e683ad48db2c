package id.jmo.claim.application;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ledger holds money of a member, and no claim of theirs accounts for it.
 *
 * @param held what no claim accounts for
 * @param lastClaim the member's latest claim, which has ended; none if there never was one
 * @param foundAt when a comparison found it first
 */
public record HoldDifference(
        MemberId member, Rupiah held, @Nullable ClaimId lastClaim, Instant foundAt) {}
