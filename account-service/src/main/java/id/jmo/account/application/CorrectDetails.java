package id.jmo.account.application;

import id.jmo.account.model.Member;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Corrects a name or birth date that was recorded wrongly; the civil registry is checked again. */
@UseCase
public class CorrectDetails {

    private final Members members;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    CorrectDetails(Members members, WakeUpSignal wakeUp, Clock clock) {
        this.members = members;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public Member correct(MemberId id, @Nullable PersonName name, @Nullable LocalDate birthDate) {
        Member corrected = members.change(id, member -> member.correct(name, birthDate, clock.instant()));
        wakeUp.signal();
        return corrected;
    }
}
