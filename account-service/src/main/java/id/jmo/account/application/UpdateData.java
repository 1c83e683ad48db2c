package id.jmo.account.application;

import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.Member;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Pengkinian data: a member confirms how to reach them. One of the conditions of a JHT claim. */
@UseCase
public class UpdateData {

    private final Members members;
    private final Clock clock;

    UpdateData(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** @param preferred the language to write to the member in, or none to leave it as it is */
    public Member update(MemberId id, ContactDetails confirmed, @Nullable Language preferred) {
        return members.change(id, member -> member.updateData(confirmed, preferred, clock.instant()));
    }
}
