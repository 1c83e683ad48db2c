package id.jmo.account.application;

import id.jmo.account.model.Member;
import id.jmo.account.model.PersonName;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.Bell;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Corrects a name or birth date that was recorded wrongly; the civil registry is checked again. */
public final class CorrectDetails {

    private final Members members;
    private final Bell bell;
    private final Clock clock;

    public CorrectDetails(Members members, Bell bell, Clock clock) {
        this.members = members;
        this.bell = bell;
        this.clock = clock;
    }

    public Member correct(MemberId id, @Nullable PersonName name, @Nullable LocalDate birthDate) {
        Member corrected = members.change(id, member -> member.correct(name, birthDate, clock.instant()));
        bell.ring();
        return corrected;
    }
}
