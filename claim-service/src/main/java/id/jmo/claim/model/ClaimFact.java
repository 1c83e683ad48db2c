package id.jmo.claim.model;

import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;

/** What happened to a claim, as other services need to know it. */
public sealed interface ClaimFact {

    ClaimId claim();

    MemberId member();

    /** Balance holds the money, biometric judges the selfie. */
    record Submitted(
            ClaimId claim,
            MemberId member,
            Cause cause,
            VerificationId verification,
            Instant submittedAt,
            Instant payBy)
            implements ClaimFact {}

    record SentToReview(ClaimId claim, MemberId member, List<String> reasons) implements ClaimFact {}

    /** Payout pays. */
    record Approved(ClaimId claim, MemberId member, Payment payment, PayoutAccount account, Instant payBy)
            implements ClaimFact {}

    /** Balance releases the hold. */
    record Rejected(ClaimId claim, MemberId member, List<String> reasons) implements ClaimFact {}

    /** Balance releases the hold. */
    record Cancelled(ClaimId claim, MemberId member) implements ClaimFact {}

    /** The member must give another account. */
    record Returned(ClaimId claim, MemberId member, PayoutId payout, String reason) implements ClaimFact {}

    /** The member has not given another account in time; the claim waits on, without a deadline. */
    record Parked(ClaimId claim, MemberId member, PayoutId payout, String reason) implements ClaimFact {}

    /** Payout pays again, under a new order. */
    record PayoutAccountCorrected(ClaimId claim, MemberId member, Payment payment, PayoutAccount account, Instant payBy)
            implements ClaimFact {}

    record Completed(ClaimId claim, MemberId member, Rupiah net, Instant completedAt, PayoutAccount account)
            implements ClaimFact {}
}
