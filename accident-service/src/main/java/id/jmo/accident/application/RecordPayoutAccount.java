package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.MemberFacts;
import id.jmo.accident.model.PayoutAccount;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the benefit goes: before the approval, and again after a return. */
@UseCase
public class RecordPayoutAccount {

    private final MemberRecord members;
    private final MoveAccident moves;

    RecordPayoutAccount(MemberRecord members, MoveAccident moves) {
        this.members = members;
        this.moves = moves;
    }

    /** The holder is the member by the name known today, so the request names none; empty if no name is known yet. */
    public Optional<Decision> ofMember(Accident accident, String bankCode, Confidential accountNumber) {
        return members.find(accident.member())
                .map(MemberFacts::name)
                .flatMap(holder -> give(
                        accident.id(),
                        new PayoutAccount(PayoutAccount.Owner.MEMBER, bankCode, accountNumber, holder),
                        null));
    }

    /**
     * An officer records the account of the heir of a member who died.
     *
     * @param officer the id of the officer
     * @return empty if there is no such case
     */
    public Optional<Decision> ofHeir(
            AccidentId accident, String officer, String bankCode, Confidential accountNumber, Confidential holderName) {
        PayoutAccount account = new PayoutAccount(PayoutAccount.Owner.HEIR, bankCode, accountNumber, holderName);
        return give(accident, account, officer);
    }

    private Optional<Decision> give(AccidentId accident, PayoutAccount account, @Nullable String officer) {
        return moves.move(accident, new AccidentTrigger.AccountGiven(account, officer));
    }
}
