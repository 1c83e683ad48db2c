package id.jmo.account.application.worker;

import id.jmo.account.application.CheckCivilRegistry;
import id.jmo.account.application.CivilRegistryClient;
import id.jmo.account.application.Members;
import id.jmo.account.model.CivilRegistry.Field;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.account.model.worker.WorkerRegistration.RefusalReason;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Compares workers with the civil registry and issues their KPJ. A check stays pending in the registration until the registry
 * answers: an outage delays it and loses nothing.
 */
@UseCase
public class CheckWorkers implements WorkQueue<MemberId> {

    /** More proposals are hardly ever taken one after the other. */
    private static final int MOST_PROPOSALS = 20;

    private final WorkerRegistrations registrations;
    private final Members members;
    private final CivilRegistryClient registry;
    private final CheckCivilRegistry.Terms terms;
    private final Clock clock;
    private final KpjIssuer issuer = new KpjIssuer();

    CheckWorkers(
            WorkerRegistrations registrations,
            Members members,
            CivilRegistryClient registry,
            CheckCivilRegistry.Terms terms,
            Clock clock) {
        this.registrations = registrations;
        this.members = members;
        this.registry = registry;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<MemberId> due(int atMost) {
        return registrations.dueForCheck(clock.instant(), atMost);
    }

    @Override
    public void process(MemberId id) {
        AtomicBoolean leased = new AtomicBoolean();
        WorkerRegistration registration = registrations.change(id, current -> {
            Instant now = clock.instant();
            leased.set(current.isCheckDue(now));
            return current.leaseCheck(now, terms.lease());
        });
        if (!leased.get()) {
            return;
        }
        try {
            Set<Field> differing = registry.compare(registration.inquiry());
            if (differing.isEmpty()) {
                accept(registration);
            } else {
                refuse(id, RefusalReason.DIFFERS_FROM_CIVIL_REGISTRY, differing);
            }
        } catch (CivilRegistryClient.NoAnswer noAnswer) {
            registrations.change(id, current -> current.recordNoAnswer(terms.retries(), clock.instant()));
        }
    }

    private void accept(WorkerRegistration registration) {
        MemberId id = registration.id();
        for (int proposal = 0; proposal < MOST_PROPOSALS; proposal++) {
            Kpj kpj = issuer.propose(Jakarta.dateOf(clock.instant()));
            try {
                members.reserve(id, registration.worker().nik(), kpj);
                registrations.change(id, current -> current.accept(kpj, clock.instant()));
                return;
            } catch (MemberRefusal taken) {
                if (taken.reason() == Reason.NIK_ALREADY_REGISTERED) {
                    refuse(id, RefusalReason.NIK_ALREADY_REGISTERED, Set.of());
                    return;
                }
            }
        }
        throw new IllegalStateException("No free KPJ found for " + id);
    }

    private void refuse(MemberId id, RefusalReason reason, Set<Field> differing) {
        registrations.change(id, current -> current.refuse(reason, differing, clock.instant()));
    }
}
