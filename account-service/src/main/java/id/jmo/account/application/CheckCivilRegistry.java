package id.jmo.account.application;

import id.jmo.account.model.CivilRegistry;
import id.jmo.account.model.Member;
import id.jmo.account.model.RetrySchedule;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the civil registry about members whose question is open. The question rests in the member's record until it is
 * answered: a registry that is down delays the answer and loses nothing, and a worker that dies leaves the question to
 * the next one when its lease has run out.
 */
public final class CheckCivilRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(CheckCivilRegistry.class);
    private static final int BATCH = 50;

    /**
     * How the registry is asked.
     *
     * @param lease how long one worker keeps a question to itself; longer than the partner's timeouts and retries
     * @param atOnce how many questions may be on their way at the same time
     */
    public record Terms(Duration lease, RetrySchedule retries, int atOnce) {}

    private final Members members;
    private final CivilRegistryDesk registry;
    private final Terms terms;
    private final Clock clock;

    public CheckCivilRegistry(Members members, CivilRegistryDesk registry, Terms terms, Clock clock) {
        this.members = members;
        this.registry = registry;
        this.terms = terms;
        this.clock = clock;
    }

    /** Opens a question now, whatever was answered before. */
    public Member request(MemberId id) {
        return members.change(id, member -> member.requestCivilRegistryCheck(clock.instant()));
    }

    /**
     * Asks about everyone whose time has come.
     *
     * @return how many were due; as many as a batch holds means that there may be more
     */
    public int askAboutThoseDue() {
        var due = members.dueForCheck(clock.instant(), BATCH);
        try (var desks =
                Executors.newFixedThreadPool(terms.atOnce(), Thread.ofVirtual().factory())) {
            due.forEach(id -> desks.execute(() -> askOrLeaveToTheNext(id)));
        }
        return due.size();
    }

    private void askOrLeaveToTheNext(MemberId id) {
        try {
            ask(id);
        } catch (RuntimeException unforeseen) {
            // The question is still in the record, and its lease will run out.
            LOG.warn("The civil registry check of member {} is put off", id, unforeseen);
        }
    }

    private void ask(MemberId id) {
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
