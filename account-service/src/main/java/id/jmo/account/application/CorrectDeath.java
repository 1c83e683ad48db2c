package id.jmo.account.application;

import id.jmo.account.model.DeathCorrection;
import id.jmo.account.model.DeathCorrectionRefusal;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Clock;

/** Corrects a death that was recorded by mistake: one officer proposes, another decides. */
@UseCase
public class CorrectDeath {

    private final Members members;
    private final Clock clock;

    CorrectDeath(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /**
     * @throws MemberRefusal if nobody knows the member
     * @throws DeathCorrectionRefusal as {@link DeathCorrection#propose} decides
     */
    public Member propose(MemberId id, Confidential evidence, String officer) {
        return members.change(id, member -> DeathCorrection.propose(member, evidence, officer, clock.instant()));
    }

    /**
     * @throws MemberRefusal if nobody knows the member
     * @throws DeathCorrectionRefusal as {@link DeathCorrection#decide} decides
     */
    public Member decide(MemberId id, boolean confirmed, String officer) {
        return members.change(id, member -> DeathCorrection.decide(member, confirmed, officer, clock.instant()));
    }
}
