package id.jmo.account.application;

import id.jmo.account.model.Decision;
import id.jmo.account.model.Member;
import java.time.Clock;

/** Takes a new member on record. */
public final class RegisterMember {

    private final Members members;
    private final Clock clock;

    public RegisterMember(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    public Member register(Member.Registration registration) {
        Decision decision = Member.register(registration, clock.instant());
        members.add(decision);
        return decision.member();
    }
}
