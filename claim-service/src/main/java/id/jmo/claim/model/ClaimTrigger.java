package id.jmo.claim.model;

import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;

/** What moves a claim: another service's event, a person's command, or an expired deadline. */
public sealed interface ClaimTrigger {

    /** Balance holds everything available; the amount is authoritative. */
    record BalanceHeld(Rupiah amount) implements ClaimTrigger {}

    record HoldRefused(String reason) implements ClaimTrigger {}

    record IdentityVerified() implements ClaimTrigger {}

    record IdentityRefused(List<String> reasons) implements ClaimTrigger {}

    record IdentityReviewNeeded(Identity.Unclear doubt) implements ClaimTrigger {}

    /** @param reason why, in the officer's words; kept with the claim, shown to officers and auditors */
    record OfficerApproves(Officer officer, String reason) implements ClaimTrigger, ByOfficer {

        OfficerDecision recordedAt(Instant now) {
            return new OfficerDecision(officer.id(), OfficerDecision.Verdict.APPROVED, reason, now);
        }
    }

    /** @param reason why, in the officer's words; shown to the member */
    record OfficerRefuses(Officer officer, String reason) implements ClaimTrigger, ByOfficer {

        OfficerDecision recordedAt(Instant now) {
            return new OfficerDecision(officer.id(), OfficerDecision.Verdict.REFUSED, reason, now);
        }
    }

    record MemberCancels() implements ClaimTrigger {}

    record MemberCorrectsAccount(PayoutAccount account) implements ClaimTrigger {}

    record PayoutCompleted(PayoutId payout, Instant paidAt) implements ClaimTrigger, AboutPayout {}

    /** The bank refused the order; no money moved. */
    record PayoutRefused(PayoutId payout, String reason) implements ClaimTrigger, AboutPayout {}

    /** The money came back, before or after the settlement. */
    record PayoutReturned(PayoutId payout, String reason) implements ClaimTrigger, AboutPayout {}

    record BalanceSettled(PayoutId payout) implements ClaimTrigger, AboutPayout {}

    record StepOverdue() implements ClaimTrigger {}

    /** The ledger still holds money, and the claim has ended: its end may have been lost on the way there. */
    record HoldLeft() implements ClaimTrigger {}

    /** What an officer decides. Nobody decides over their own claim. */
    sealed interface ByOfficer permits OfficerApproves, OfficerRefuses {
        Officer officer();
    }

    /** An event of one payment. A claim ignores those of any but its latest payment. */
    sealed interface AboutPayout permits PayoutCompleted, PayoutRefused, PayoutReturned, BalanceSettled {
        PayoutId payout();
    }
}
