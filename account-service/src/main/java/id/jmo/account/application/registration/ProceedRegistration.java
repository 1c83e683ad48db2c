package id.jmo.account.application.registration;

import id.jmo.account.application.CivilRegistryClient;
import id.jmo.account.application.Members;
import id.jmo.account.application.registration.LoginAccounts.NewLogin;
import id.jmo.account.model.CivilRegistry;
import id.jmo.account.model.Member;
import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.AccountRegistration.Identity;
import id.jmo.account.model.registration.AccountRegistration.RefusedAccount;
import id.jmo.account.model.registration.AccountRegistration.Status;
import id.jmo.account.model.registration.Answers;
import id.jmo.account.model.registration.PersonalData;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.NameSpelling;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Goes on with registrations by itself: compares the personal data, and creates the account when all steps are done.
 * Creating is a row of steps that may each be repeated, and the login can be used only after the last: a partner that is
 * away delays it, and what an instance left half done another completes when its lease has expired.
 */
@UseCase
public class ProceedRegistration implements WorkQueue<RegistrationId> {

    private final Registrations registrations;
    private final Members members;
    private final IdentityRecords identities;
    private final CivilRegistryClient registry;
    private final PhoneClaims phones;
    private final LoginAccounts logins;
    private final RegistrationTerms terms;
    private final Clock clock;

    ProceedRegistration(
            Registrations registrations,
            Members members,
            IdentityRecords identities,
            CivilRegistryClient registry,
            PhoneClaims phones,
            LoginAccounts logins,
            RegistrationTerms terms,
            Clock clock) {
        this.registrations = registrations;
        this.members = members;
        this.identities = identities;
        this.registry = registry;
        this.phones = phones;
        this.logins = logins;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<RegistrationId> due(int limit) {
        return registrations.due(clock.instant(), limit);
    }

    @Override
    public void process(RegistrationId id) {
        AtomicBoolean taken = new AtomicBoolean();
        AccountRegistration registration = registrations.change(id, current -> {
            Instant now = clock.instant();
            taken.set(current.isDue(now));
            return taken.get() ? current.leased(now.plus(terms.lease())) : current;
        });
        if (!taken.get()) {
            return;
        }
        try {
            if (registration.identity() == Identity.CHECKING) {
                registration = compare(registration);
            }
            if (registration.status() == Status.CREATING && registration.identity() == Identity.CONFIRMED) {
                create(registration);
            }
        } catch (CivilRegistryClient.NoAnswer | LoginAccounts.NoAnswer noAnswer) {
            int attempts = registration.attempts();
            registrations.change(
                    id,
                    current -> current.dueAt() == null
                            ? current
                            : current.retryAfter(terms.retries().delayAfter(attempts), clock.instant()));
        }
    }

    /** The registry is asked also about who is no member of ours. It knows nobody by a passport. */
    private AccountRegistration compare(AccountRegistration registration) throws CivilRegistryClient.NoAnswer {
        PersonalData person = Objects.requireNonNull(registration.answers().person());
        Nik nik = person.nik();
        boolean registryAgrees = nik == null
                || registry.compare(new CivilRegistry.Inquiry(
                                nik, NameSpelling.inRegisters(person.name().text()), person.birthDate()))
                        .isEmpty();
        Optional<MemberId> member = memberOf(person, registration.answers()).filter(_ -> registryAgrees);
        return registrations.change(
                registration.id(),
                current -> member.map(known -> current.identityConfirmed(person, known, clock.instant()))
                        .orElseGet(() -> current.identityNotConfirmed(person)));
    }

    private Optional<MemberId> memberOf(PersonalData person, Answers answers) {
        return members.knownAmong(List.of(), List.of(), List.of(person.kpj())).stream()
                .flatMap(identity -> members.find(identity.id()).stream())
                .filter(member ->
                        member.segment() == answers.segment() && person.isOf(member, identities.of(member.id())))
                .map(Member::id)
                .findFirst();
    }

    /** In this order, so that whatever fails leaves a login that nobody can use, which the next attempt takes on. */
    private void create(AccountRegistration registration) throws LoginAccounts.NoAnswer {
        RegistrationId id = registration.id();
        Answers answers = registration.answers();
        MemberId member = Objects.requireNonNull(registration.member());
        EmailAddress email = Objects.requireNonNull(answers.email());
        PhoneNumber phone = Objects.requireNonNull(answers.phone());
        if (!phones.claim(phone, id, member)) {
            registrations.change(id, current -> current.refused(RefusedAccount.PHONE_TAKEN));
            return;
        }
        LoginAccounts.Creation creation = logins.createDisabled(
                new NewLogin(id, member, email, registration.language(), Objects.requireNonNull(answers.password())));
        switch (creation) {
            case MEMBER_HAS_ACCOUNT -> undo(id, phone, RefusedAccount.MEMBER_HAS_ACCOUNT);
            case EMAIL_TAKEN -> undo(id, phone, RefusedAccount.EMAIL_TAKEN);
            case CREATED -> {
                members.change(member, current -> current.verifyContact(email, phone));
                logins.enable(id, member);
                registrations.change(
                        id,
                        current -> current.status() == Status.CREATING ? current.completed(clock.instant()) : current);
            }
        }
    }

    private void undo(RegistrationId id, PhoneNumber phone, RefusedAccount reason) {
        phones.release(phone, id);
        registrations.change(id, current -> current.refused(reason));
    }
}
