package id.jmo.account.application;

import id.jmo.account.model.CivilRegistry;
import id.jmo.account.model.Member;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.RetrySchedule;
import id.jmo.platform.workers.Bell;
import id.jmo.platform.workers.Duty;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Asks the civil registry about members whose question is open. The question rests in the member's record until it is
 * answered: a registry that is down delays the answer and loses nothing, and a worker that dies leaves the question to
 * the next one when its lease has run out.
 */
public final class CheckCivilRegistry implements Duty<MemberId> {

    /**
     * How the registry is asked.
     *
     * @param lease how long one worker keeps a question to itself; longer than the partner's timeouts and retries
     */
    public record Terms(Duration lease, RetrySchedule retries) {}

    private final Members members;
    private final CivilRegistryDesk registry;
    private final Terms terms;
    private final Bell bell;
    private final Clock clock;

    public CheckCivilRegistry(Members members, CivilRegistryDesk registry, Terms terms, Bell bell, Clock clock) {
        this.members = members;
        this.registry = registry;
        this.terms = terms;
        this.bell = bell;
        this.clock = clock;
    }

    /** Opens a question now, whatever was answered before. */
    public Member request(MemberId id) {
        Member asking = members.change(id, member -> member.requestCivilRegistryCheck(clock.instant()));
        bell.ring();
        return asking;
    }

    @Override
    public List<MemberId> due(int atMost) {
        return members.dueForCheck(clock.instant(), atMost);
    }

    /** Asks about one member. */
    @Override
    public void attend(MemberId id) {
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
        } catch (CivilRegistryDesk.NoAnswer noAnswer) {
            members.change(id, current -> current.recordNoAnswer(inquiry, terms.retries(), clock.instant()));
        }
    }

    /** Whether the last of possibly several tries to write found the question open. */
    private static final class Lease {
        private boolean taken;
    }
}
