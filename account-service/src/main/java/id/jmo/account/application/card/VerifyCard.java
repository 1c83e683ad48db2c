package id.jmo.account.application.card;

import id.jmo.account.application.Members;
import id.jmo.account.model.Membership;
import id.jmo.account.model.card.CardValidity;
import id.jmo.platform.application.UseCase;
import java.time.Clock;

/** Says to anybody whether the code of a card is good. */
@UseCase
public class VerifyCard {

    private final Members members;
    private final CardCodes codes;
    private final Clock clock;

    VerifyCard(Members members, CardCodes codes, Clock clock) {
        this.members = members;
        this.codes = codes;
        this.clock = clock;
    }

    /** Every code costs a read of a key, a check of a signature and a read of a member, whatever the answer. */
    public CardValidity verify(String code) {
        CardCodes.Reading read = codes.read(code);
        boolean inForce = members.find(read.member())
                .filter(member -> member.membership() instanceof Membership.Active)
                .isPresent();
        if (!read.genuine()) {
            return CardValidity.FORGED;
        }
        return inForce && clock.instant().isBefore(read.validUntil()) ? CardValidity.VALID : CardValidity.EXPIRED;
    }
}
