package id.jmo.payout.messaging;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;

/**
 * What payout reads of {@code id.jmo.claim.payout-account-corrected.v1}: the order to pay once more, under a new id, to
 * an account that the member has corrected.
 */
record PayoutAccountCorrected(
        ClaimId claimId, MemberId memberId, PayoutId payoutId, Rupiah net, OrderedAccount payout) {}
