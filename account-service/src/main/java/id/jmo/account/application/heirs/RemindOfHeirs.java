package id.jmo.account.application.heirs;

import id.jmo.account.application.Members;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Membership;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reminds members of the heirs that they have not confirmed for long. Each is a write of its own, found by its due time: a
 * pass that was cut short is continued by the next.
 */
@UseCase
public class RemindOfHeirs {

    private final HeirRecords records;
    private final Members members;
    private final KeepHeirs.Terms terms;
    private final LeasedBatches batches;
    private final Clock clock;

    RemindOfHeirs(HeirRecords records, Members members, KeepHeirs.Terms terms, Leases leases, Clock clock) {
        this.records = records;
        this.members = members;
        this.terms = terms;
        this.batches = new LeasedBatches(leases, "remind-of-heirs");
        this.clock = clock;
    }

    /** One pass over all whose review is due. */
    public void run() {
        Instant now = clock.instant();
        batches.each(
                (@Nullable MemberId cursor) -> records.dueForReview(now, cursor, LeasedBatches.SIZE),
                Heirs::member,
                heirs -> remind(heirs.member(), now));
    }

    private void remind(MemberId member, Instant now) {
        boolean reachable = isReachable(member);
        records.change(member, heirs -> heirs.review(reachable, terms.review(), now));
    }

    /** Nobody writes to the dead, nor to those who are not on record any more. */
    private boolean isReachable(MemberId id) {
        return members.find(id)
                .filter(member -> !(member.membership() instanceof Membership.Ended(LocalDate _, EndCause cause)
                        && cause == EndCause.DEATH))
                .isPresent();
    }
}
