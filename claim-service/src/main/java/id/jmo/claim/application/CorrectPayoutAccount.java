package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimLifecycle;
import id.jmo.claim.model.ClaimTrigger.MemberCorrectsAccount;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.Payment;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.selfieproofs.SelfieProofs;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.VerificationId;
import java.util.Optional;

/**
 * After a return the member gives another account, and the claim is paid again. The member proves anew to be there: who came to
 * the member's session must not have the money sent elsewhere.
 */
@UseCase
public class CorrectPayoutAccount {

    /** The result. */
    public sealed interface Outcome {

        record Decided(Decision decision) implements Outcome {}

        record ClaimUnknown() implements Outcome {}

        record SelfieRefused(SelfieProofs.Objection objection) implements Outcome {}
    }

    private final MemberRecord members;
    private final SelfieProofs selfies;
    private final MoveClaim moves;

    CorrectPayoutAccount(MemberRecord members, SelfieProofs selfies, MoveClaim moves) {
        this.members = members;
        this.selfies = selfies;
        this.moves = moves;
    }

    /**
     * The holder is the member by the name known today: a name may have been corrected since the claim began.
     *
     * @param verification of the purpose PAYOUT_ACCOUNT; it counts for one correction
     */
    public Outcome correct(Claim claim, VerificationId verification, String bankCode, Confidential accountNumber) {
        Confidential holder = members.find(claim.member())
                .map(MemberFacts::name)
                .orElse(claim.account().holderName());
        PayoutAccount account = new PayoutAccount(bankCode, accountNumber, holder);
        // What changes nothing needs no proof: a repetition, or a claim that does not wait for another account.
        if (ClaimLifecycle.allows(claim, MemberCorrectsAccount.class)) {
            Optional<Outcome> objection =
                    selfies.use(verification, claim.member(), change(claim)).map(Outcome.SelfieRefused::new);
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        return moves.move(claim.id(), new MemberCorrectsAccount(account))
                .<Outcome>map(Outcome.Decided::new)
                .orElseGet(Outcome.ClaimUnknown::new);
    }

    /** From the payment that came back; what it is changed to, the claim says once it is. */
    private static String change(Claim claim) {
        String returned = claim.state()
                .latestPayment()
                .map(Payment::payout)
                .map(Object::toString)
                .orElse("");
        return claim.id() + " " + returned;
    }
}
