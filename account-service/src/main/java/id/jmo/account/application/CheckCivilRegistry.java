package id.jmo.account.application;

import id.jmo.account.model.CivilRegistry;
import id.jmo.account.model.Member;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.RetrySchedule;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Checks members against the civil registry. A check stays pending in the member's record until the registry answers: an
 * outage of the registry delays the answer and loses nothing, and the check of an instance that dies is taken over when
 * its lease has expired.
 */
@UseCase
public class CheckCivilRegistry implements WorkQueue<MemberId> {

    /**
     * Lease and retries of a check.
     *
     * @param lease how long one instance owns a check; longer than the partner's timeouts and retries together. A check
     *     that takes longer still, over several spellings of the name, may be made twice and counts once
     */
    public record Terms(Duration lease, RetrySchedule retries) {}

    private final Members members;
    private final CivilRegistryClient registry;
    private final Terms terms;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    CheckCivilRegistry(Members members, CivilRegistryClient registry, Terms terms, WakeUpSignal wakeUp, Clock clock) {
        this.members = members;
        this.registry = registry;
        this.terms = terms;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** Requests a check now, whatever the registry answered before. */
    public Member request(MemberId id) {
        Member requested = members.change(id, member -> member.requestCivilRegistryCheck(clock.instant()));
        wakeUp.signal();
        return requested;
    }

    /** Requests a check unless the answer is known or on its way: the registry is paid for each. */
    public void requestIfUnanswered(MemberId id) {
        members.change(id, member -> member.checkCivilRegistryIfUnanswered(clock.instant()));
        wakeUp.signal();
    }

    @Override
    public List<MemberId> due(int atMost) {
        return members.dueForCheck(clock.instant(), atMost);
    }

    /** Checks one member. */
    @Override
    public void process(MemberId id) {
        Lease lease = new Lease();
        Member member = members.change(id, current -> {
            var now = clock.instant();
            lease.taken = current.isCheckDue(now);
            return current.leaseCheck(now, terms.lease());
        });
        if (!lease.taken) {
            return;
        }
        CivilRegistry.Inquiry inquiry = member.inquiry();
        try {
            Set<CivilRegistry.Field> differing = registry.compare(inquiry);
            members.change(id, current -> current.recordAnswer(inquiry, differing, clock.instant()));
        } catch (CivilRegistryClient.NoAnswer noAnswer) {
            members.change(id, current -> current.recordNoAnswer(inquiry, terms.retries(), clock.instant()));
        }
    }

    /** Whether the last of possibly several attempts to write found the check due. */
    private static final class Lease {
        private boolean taken;
    }
}
