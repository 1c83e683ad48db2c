package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimLifecycle;
import id.jmo.claim.model.ClaimTrigger.MemberCorrectsAccount;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.JudgedSelfie;
import id.jmo.claim.model.Payment;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.VerificationId;
import java.time.Clock;
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

        /** No verdict on a selfie of this member for this purpose is known, or not yet. */
        record SelfieUnknown() implements Outcome {}

        record SelfieRefused(Fault fault) implements Outcome {}
    }

    /** Why a selfie does not count. */
    public enum Fault {
        /** It does not show the member, alive. */
        NOT_MATCHED,
        TOO_OLD,
        /** It served another correction. */
        USED
    }

    private final MemberRecord members;
    private final JudgedSelfies selfies;
    private final MoveClaim moves;
    private final Clock clock;

    CorrectPayoutAccount(MemberRecord members, JudgedSelfies selfies, MoveClaim moves, Clock clock) {
        this.members = members;
        this.selfies = selfies;
        this.moves = moves;
        this.clock = clock;
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
            Optional<Outcome> objection = objection(claim, verification);
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        return moves.move(claim.id(), new MemberCorrectsAccount(account))
                .<Outcome>map(Outcome.Decided::new)
                .orElseGet(Outcome.ClaimUnknown::new);
    }

    private Optional<Outcome> objection(Claim claim, VerificationId verification) {
        JudgedSelfie selfie = selfies.find(verification)
                .filter(judged -> judged.member().equals(claim.member()))
                .orElse(null);
        if (selfie == null) {
            return Optional.of(new Outcome.SelfieUnknown());
        }
        if (!selfie.matched()) {
            return Optional.of(new Outcome.SelfieRefused(Fault.NOT_MATCHED));
        }
        if (selfie.isTooOld(clock.instant())) {
            return Optional.of(new Outcome.SelfieRefused(Fault.TOO_OLD));
        }
        String returned = claim.state()
                .latestPayment()
                .map(Payment::payout)
                .map(Object::toString)
                .orElse("");
        return selfies.use(verification, claim.id() + " " + returned)
                ? Optional.empty()
                : Optional.of(new Outcome.SelfieRefused(Fault.USED));
    }
}
