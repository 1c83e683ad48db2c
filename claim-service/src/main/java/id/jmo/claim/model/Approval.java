package id.jmo.claim.model;

import id.jmo.claim.model.ClaimState.Paying;
import id.jmo.platform.values.Rupiah;
import java.util.List;

/**
 * Persetujuan: the one place where a claim is approved and its payment ordered, whether the policy decided (balance held
 * and identity verified, {@link Verification}) or officers ({@link Review}).
 */
final class Approval {

    /** Approved without an officer. */
    static final String BY_POLICY = "POLICY";

    private Approval() {}

    /**
     * @param gross what balance holds for the claim: the member's whole balance
     * @param approvedBy {@link #BY_POLICY}, or the id of the officer who decided
     */
    static Decision approve(Claim claim, Rupiah gross, String approvedBy, DecisionContext context) {
        Rupiah tax = context.rules().tax().on(gross, context.paidBefore().get(), context.today());
        Payment payment = new Payment(new ClaimAmounts(gross, tax), approvedBy, context.nextPayout(), 1);
        Claim approved = claim.in(new Paying(payment), context)
                .withMilestone(Milestone.CLAIM_APPROVED, context.now())
                .withMilestone(Milestone.PAYMENT_ORDERED, context.now());
        return new Decision.Moved(approved, List.of(factOf(approved, payment)));
    }

    static ClaimFact factOf(Claim claim, Payment payment) {
        return new ClaimFact.Approved(claim.id(), claim.member(), payment, claim.account(), claim.payBy());
    }
}
