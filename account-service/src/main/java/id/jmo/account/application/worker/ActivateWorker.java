package id.jmo.account.application.worker;

import id.jmo.account.application.RegisterMember;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Segment;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.account.model.worker.WorkerRegistration.State;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The first paid contribution makes a registered worker a member. Whoever is no such worker is none of its business; a
 * contribution that is reported again changes nothing.
 */
@UseCase
public class ActivateWorker {

    private final WorkerRegistrations registrations;
    private final RegisterMember registerMember;

    ActivateWorker(WorkerRegistrations registrations, RegisterMember registerMember) {
        this.registrations = registrations;
        this.registerMember = registerMember;
    }

    /** First the member is on record and then the registration is done, so that a crash in between is made good by the repetition. */
    public void contributionPaid(MemberId id, LocalDate paidOn) {
        registrations
                .find(id)
                .filter(registration -> registration.state() instanceof State.AwaitingContribution)
                .ifPresent(registration -> activate(registration, paidOn));
    }

    private void activate(WorkerRegistration registration, LocalDate paidOn) {
        if (registration.state() instanceof State.AwaitingContribution(Kpj kpj, Instant _)) {
            registerMember.register(new Member.Registration(
                    registration.id(),
                    registration.worker().name(),
                    registration.worker().nik(),
                    kpj,
                    registration.worker().birthDate(),
                    Segment.BPU,
                    null,
                    null,
                    Membership.active(),
                    null,
                    ContactDetails.of(null, null),
                    Language.INDONESIAN));
            registrations.change(registration.id(), current -> current.activate(paidOn));
        }
    }
}
