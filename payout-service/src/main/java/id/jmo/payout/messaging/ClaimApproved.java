package id.jmo.payout.messaging;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;

/** What payout reads of {@code id.jmo.claim.approved.v1}: {@code net} is what the member gets, after tax. */
record ClaimApproved(ClaimId claimId, MemberId memberId, PayoutId payoutId, Rupiah net, OrderedAccount payout) {}
