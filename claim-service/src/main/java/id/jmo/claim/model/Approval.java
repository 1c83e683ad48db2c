package id.jmo.claim.model;

import id.jmo.claim.model.ClaimState.Paying;
import id.jmo.platform.values.Rupiah;
import java.util.List;

/**
 * Persetujuan: here a claim is approved, whoever decided it: the policy, when the money is held and the identity is
 * verified beyond doubt ({@link Verification}), or the officers ({@link Review}). The order to pay goes out with it.
 */
final class Approval {

    /** Approved with nobody touching it. */
    static final String BY_POLICY = "POLICY";

    private Approval() {}

    /**
     * @param gross what balance holds for the claim: everything the member has
     * @param approvedBy {@link #BY_POLICY}, or the id of the officer who decided
     */
    static Decision approve(Claim claim, Rupiah gross, String approvedBy, Circumstances given) {
        Rupiah tax = given.rules().tax().on(gross, given.paidBefore().get(), given.today());
        Payment payment = new Payment(new ClaimAmounts(gross, tax), approvedBy, given.nextPayout(), 1);
        Claim approved = claim.in(new Paying(payment), given)
                .telling(Milestone.CLAIM_APPROVED, given.now())
                .telling(Milestone.PAYMENT_ORDERED, given.now());
        return new Decision.Moved(approved, List.of(factOf(approved, payment)));
    }

    static ClaimFact factOf(Claim claim, Payment payment) {
        return new ClaimFact.Approved(claim.id(), claim.member(), payment, claim.account(), claim.payBy());
    }
}
