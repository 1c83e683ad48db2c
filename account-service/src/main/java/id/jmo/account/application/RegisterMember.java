package id.jmo.account.application;

import id.jmo.account.model.Decision;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;

/** Takes a new member on record. */
@UseCase
public class RegisterMember {

    private final Members members;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    RegisterMember(Members members, WakeUpSignal wakeUp, Clock clock) {
        this.members = members;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** @param isNew false if the same member was registered before, which changes nothing */
    public record Outcome(Member member, boolean isNew) {}

    /** @throws MemberRefusal if the id or a number belongs to somebody else */
    public Outcome register(Member.Registration registration) {
        Decision decision = Member.register(registration, clock.instant());
        try {
            members.add(decision);
            wakeUp.signal();
            return new Outcome(decision.member(), true);
        } catch (MemberRefusal taken) {
            return members.find(registration.id())
                    .filter(known -> known.isWhom(registration))
                    .map(known -> new Outcome(known, false))
                    .orElseThrow(() -> taken);
        }
    }
}
