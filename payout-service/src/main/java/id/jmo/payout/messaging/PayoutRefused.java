package id.jmo.payout.messaging;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;

/**
 * {@code id.jmo.payout.refused.v1}: no money moved and none will under this payout.
 *
 * @param reason ACCOUNT_UNKNOWN, ACCOUNT_CLOSED, ACCOUNT_DORMANT, HOLDER_NAME_DIFFERS, LIMIT_EXCEEDED or REFUSED_BY_BANK
 */
record PayoutRefused(PayoutId payoutId, ClaimId claimId, MemberId memberId, String reason) {

    static final String TYPE = "id.jmo.payout.refused.v1";
}
