package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import java.util.Optional;

/** After a return the member gives another account, and the claim is paid again. */
@UseCase
public class CorrectPayoutAccount {

    private final MemberRecord members;
    private final MoveClaim moves;

    CorrectPayoutAccount(MemberRecord members, MoveClaim moves) {
        this.members = members;
        this.moves = moves;
    }

    /** The holder is the member by the name known today: a name may have been corrected since the claim began. */
    public Optional<Decision> correct(Claim claim, String bankCode, Confidential accountNumber) {
        Confidential holder = members.find(claim.member())
                .map(MemberFacts::name)
                .orElse(claim.account().holderName());
        PayoutAccount account = new PayoutAccount(bankCode, accountNumber, holder);
        return moves.move(claim.id(), new ClaimTrigger.MemberCorrectsAccount(account));
    }
}
