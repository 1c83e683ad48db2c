package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentLifecycle;
import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.MemberFacts;
import id.jmo.accident.model.PayoutAccount;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.selfieproofs.SelfieProofs;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.VerificationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the benefit goes: before the approval, and again after a return. A member proves anew to be there: who came to the
 * member's session must not have the money sent elsewhere.
 */
@UseCase
public class RecordPayoutAccount {

    /** The result for a member. */
    public sealed interface Outcome {

        record Decided(Decision decision) implements Outcome {}

        /** No name of the member is known yet, or the case is gone. */
        record MemberUnknown() implements Outcome {}

        record SelfieRefused(SelfieProofs.Objection objection) implements Outcome {}
    }

    private final MemberRecord members;
    private final SelfieProofs selfies;
    private final MoveAccident moves;

    RecordPayoutAccount(MemberRecord members, SelfieProofs selfies, MoveAccident moves) {
        this.members = members;
        this.selfies = selfies;
        this.moves = moves;
    }

    /**
     * The holder is the member by the name known today, so the request names none.
     *
     * @param verification of the purpose PAYOUT_ACCOUNT; it counts for one change
     */
    public Outcome ofMember(
            Accident accident, VerificationId verification, String bankCode, Confidential accountNumber) {
        Confidential holder =
                members.find(accident.member()).map(MemberFacts::name).orElse(null);
        if (holder == null) {
            return new Outcome.MemberUnknown();
        }
        PayoutAccount account = new PayoutAccount(PayoutAccount.Owner.MEMBER, bankCode, accountNumber, holder);
        if (changes(accident, account)) {
            Optional<SelfieProofs.Objection> objection =
                    selfies.use(verification, accident.member(), change(accident, account));
            if (objection.isPresent()) {
                return new Outcome.SelfieRefused(objection.get());
            }
        }
        return give(accident.id(), account, null)
                .<Outcome>map(Outcome.Decided::new)
                .orElseGet(Outcome.MemberUnknown::new);
    }

    /**
     * What changes nothing needs no proof: the same account again before the approval, or any when the case takes none. After a
     * return even the same account is paid to once more.
     */
    private static boolean changes(Accident accident, PayoutAccount account) {
        boolean known = accident.account().filter(account::isSameAs).isPresent();
        return AccidentLifecycle.allows(accident, AccidentTrigger.AccountGiven.class)
                && (!known || accident.state().latestPayment().isPresent());
    }

    /** From which payment and account to which account. */
    private static String change(Accident accident, PayoutAccount account) {
        String returned = accident.state()
                .latestPayment()
                .map(payment -> payment.payout().toString())
                .orElse("");
        String before = accident.account().map(RecordPayoutAccount::number).orElse("");
        return String.join(" ", accident.id().toString(), returned, before, number(account));
    }

    private static String number(PayoutAccount account) {
        return account.bankCode() + "-" + account.accountNumber().reveal();
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
