package id.jmo.balance.messaging;

import id.jmo.balance.model.Terms;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;

/** What is read of the events of topic {@code jmo.claims.v1}. */
final class ClaimFact {

    private ClaimFact() {}

    record Submitted(ClaimId claimId, MemberId memberId) {}

    /** Rejected or cancelled. */
    record Closed(ClaimId claimId, MemberId memberId) {}

    record Approved(ClaimId claimId, MemberId memberId, Rupiah gross, Rupiah tax, Rupiah net) {

        Terms terms() {
            return new Terms(gross, tax, net);
        }
    }
}
