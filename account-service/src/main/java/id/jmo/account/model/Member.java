package id.jmo.account.model;

import id.jmo.account.model.CivilRegistry.Finding;
import id.jmo.account.model.CivilRegistry.PendingCheck;
import id.jmo.account.model.CorrectionAnswer.Field;
import id.jmo.account.model.MemberFact.Kind;
import id.jmo.platform.values.ConsentHistory;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.NameSpelling;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A participant of the workers' social security. Every method decides without side effect: it answers what the member
 * becomes and which facts follow.
 *
 * @param employer the employer the member works for, or worked for last; none for an independent worker
 * @param employerNumber the number under which that employer is registered (NPP), if known
 * @param dataUpdatedOn when the member last confirmed their data (pengkinian data), or never
 * @param corrections what became of the corrections that officers ordered on complaints, the newest last
 * @param employments whom the member worked for, and since when
 * @param biometrics whether the member consents that their face is recognised
 * @param deathCorrection the last one of a death that was recorded by mistake, if there is one
 */
public record Member(
        MemberId id,
        PersonName name,
        Nik nik,
        Kpj kpj,
        LocalDate birthDate,
        Segment segment,
        @Nullable String employer,
        @Nullable EmployerNumber employerNumber,
        Membership membership,
        @Nullable LocalDate dataUpdatedOn,
        CivilRegistry civilRegistry,
        ContactDetails contact,
        Language language,
        List<CorrectionAnswer> corrections,
        EmploymentHistory employments,
        ConsentHistory biometrics,
        @Nullable DeathCorrection deathCorrection) {

    /** An officer decides each, so a member will hardly have as many; beyond them the oldest is dropped. */
    private static final int CORRECTIONS_KEPT = 100;

    public Member {
        corrections = List.copyOf(corrections);
    }

    /** What is known of a member when they are registered. */
    public record Registration(
            MemberId id,
            PersonName name,
            Nik nik,
            Kpj kpj,
            LocalDate birthDate,
            Segment segment,
            @Nullable String employer,
            @Nullable EmployerNumber employerNumber,
            Membership membership,
            @Nullable LocalDate dataUpdatedOn,
            ContactDetails contact,
            Language language) {

        /** Everything that forbids the registration, none if nothing does. */
        public List<MemberRefusal.Reason> faults(Instant now) {
            List<MemberRefusal.Reason> faults = new ArrayList<>();
            if (isFuture(birthDate, now)) {
                faults.add(MemberRefusal.Reason.BIRTH_IN_THE_FUTURE);
            }
            if (membership instanceof Membership.Ended(LocalDate endedOn, EndCause _)) {
                EmploymentRules.impossibleEnd(endedOn, birthDate, now).ifPresent(faults::add);
            }
            if (dataUpdatedOn != null && isFuture(dataUpdatedOn, now)) {
                faults.add(MemberRefusal.Reason.DATA_UPDATE_IN_THE_FUTURE);
            }
            return faults;
        }

        @Override
        public String toString() {
            return "Registration[" + id + "]";
        }
    }

    /** A new member, whose civil-registry check is due at once. */
    public static Decision register(Registration registration, Instant now) {
        return register(registration, now, now);
    }

    /** @param checkFrom when the civil-registry check is due */
    public static Decision register(Registration registration, Instant now, Instant checkFrom) {
        registration.faults(now).stream().findFirst().ifPresent(Member::refuse);
        Member member = new Member(
                registration.id(),
                registration.name(),
                registration.nik(),
                registration.kpj(),
                registration.birthDate(),
                registration.segment(),
                registration.employer(),
                registration.employerNumber(),
                registration.membership(),
                registration.dataUpdatedOn(),
                CivilRegistry.unchecked(now, checkFrom),
                registration.contact(),
                registration.language(),
                List.of(),
                EmploymentHistory.EMPTY,
                BiometricConsent.WITH_THE_TERMS,
                null);
        return Decision.with(Kind.REGISTERED, member);
    }

    /** Whether a registration is of this very person with these very numbers: a request that came in twice. */
    public boolean isWhom(Registration registration) {
        return id.equals(registration.id())
                && nik.equals(registration.nik())
                && kpj.equals(registration.kpj())
                && NameSpelling.same(name.text(), registration.name().text())
                && birthDate.equals(registration.birthDate());
    }

    /** The member has proved to receive what is sent to this address and this phone; to do so again changes nothing. */
    public Decision verifyContact(EmailAddress email, PhoneNumber phone) {
        ContactDetails verified = contact.reachedAt(email, phone);
        return verified.equals(contact)
                ? Decision.unchanged(this)
                : Decision.with(Kind.CONTACT_VERIFIED, draft().contact(verified).done());
    }

    /** Pengkinian data: the member confirms how to reach them. The civil registry is asked unless its answer is known. */
    public Decision updateData(ContactDetails confirmed, @Nullable Language preferred, Instant now) {
        return Decision.with(
                Kind.DATA_UPDATED,
                draft().contact(confirmed)
                        .language(preferred == null ? language : preferred)
                        .dataUpdatedOn(Jakarta.dateOf(now))
                        .civilRegistry(civilRegistry.checkIfUnanswered(now))
                        .done());
    }

    /**
     * The member is hired and works for an employer from a day on, as a wage worker unless construction pays the contributions
     * by its project. To be hired again in the same way changes nothing.
     *
     * @param recordedBy the subject of the token of whoever records it
     */
    public Decision hire(Employer hiredBy, LocalDate on, String recordedBy, Instant now) {
        EmploymentChange hired = EmploymentChange.hired(hiredBy, on, recordedBy, now);
        if (employments.endsWith(hired)) {
            return Decision.unchanged(this);
        }
        EmploymentRules.objectionToHiring(this, on, now).ifPresent(Member::refuse);
        return Decision.with(
                Kind.MEMBERSHIP_RESUMED,
                draft().membership(Membership.active())
                        .employer(hiredBy)
                        .segment(segment == Segment.JAKON ? Segment.JAKON : Segment.PU)
                        .employments(employments.with(hired))
                        .done());
    }

    /** Ends the membership; ending it again in the same way changes nothing. */
    public Decision endMembership(LocalDate endedOn, EndCause cause, String recordedBy, Instant now) {
        Membership.Ended end = new Membership.Ended(endedOn, cause);
        EmploymentRules.objectionToEnd(this, end, birthDate, now).ifPresent(Member::refuse);
        return membership.equals(end)
                ? Decision.unchanged(this)
                : Decision.with(
                        Kind.MEMBERSHIP_ENDED,
                        draft().membership(end)
                                .employments(employments.with(left(end, recordedBy, now)))
                                .done());
    }

    private EmploymentChange left(Membership.Ended end, String recordedBy, Instant now) {
        return EmploymentChange.left(employer, employerNumber, end, recordedBy, now);
    }

    /**
     * The member works again as before; to resume an active membership changes nothing.
     *
     * @param on since when, or none if the end was recorded wrongly and work never ceased
     */
    public Decision resumeMembership(@Nullable LocalDate on, String recordedBy, Instant now) {
        if (!(membership instanceof Membership.Ended end)) {
            return Decision.unchanged(this);
        }
        LocalDate since = on == null ? end.endedOn() : on;
        EmploymentRules.objectionToResuming(end, since, now).ifPresent(Member::refuse);
        EmploymentChange reactivated = EmploymentChange.reactivated(employer, employerNumber, since, recordedBy, now);
        return Decision.with(
                Kind.MEMBERSHIP_RESUMED,
                draft().membership(Membership.active())
                        .employments(employments.with(reactivated))
                        .done());
    }

    /**
     * Corrects what was recorded wrongly. The registry's answer was about the old data, so it is void and a new check is due;
     * a correction to what is recorded already changes nothing.
     */
    public Decision correct(@Nullable PersonName correctName, @Nullable LocalDate correctBirthDate, Instant now) {
        PersonName newName = correctName == null ? name : correctName;
        LocalDate newBirthDate = correctBirthDate == null ? birthDate : correctBirthDate;
        if (isFuture(newBirthDate, now)) {
            refuse(MemberRefusal.Reason.BIRTH_IN_THE_FUTURE);
        }
        if (newName.equals(name) && newBirthDate.equals(birthDate)) {
            return Decision.unchanged(this);
        }
        return Decision.with(
                Kind.DETAILS_CORRECTED,
                draft().details(newName, newBirthDate, nik)
                        .civilRegistry(CivilRegistry.unchecked(now))
                        .done());
    }

    /**
     * Applies what an officer ordered on a complaint, each field for itself: one that cannot be is refused with its reason,
     * and the others apply. The registry is asked again about data that it compares. An order that was answered before
     * changes nothing.
     *
     * @param nikIsAnothers whether the NIK ordered belongs to another member
     */
    public Decision correct(CorrectionOrder order, boolean nikIsAnothers, Instant now) {
        if (answerTo(order).isPresent()) {
            return Decision.unchanged(this);
        }
        CorrectionAnswer.Draft fields = new CorrectionAnswer.Draft(order);
        PersonName newName = fields.decide(Field.NAME, order.name(), name, _ -> Optional.empty());
        LocalDate newBirthDate =
                fields.decide(Field.BIRTH_DATE, order.birthDate(), birthDate, date -> impossibleBirth(date, now));
        Nik newNik = fields.decide(
                Field.NIK,
                order.nik(),
                nik,
                _ -> nikIsAnothers ? Optional.of(MemberRefusal.Reason.NIK_ALREADY_REGISTERED) : Optional.empty());
        Membership newMembership = fields.decide(
                Field.MEMBERSHIP_END,
                order.membershipEnd(),
                membership,
                end -> EmploymentRules.objectionToEnd(this, end, newBirthDate, now));
        CivilRegistry registry = civilRegistry;
        if (!newName.equals(name) || !newBirthDate.equals(birthDate) || !newNik.equals(nik)) {
            registry = CivilRegistry.unchecked(now);
        } else if (fields.concernsCivilRegistry()) {
            registry = civilRegistry.recheck(now);
        }
        EmploymentHistory history = newMembership instanceof Membership.Ended end && !end.equals(membership)
                ? employments.with(left(end, order.orderedBy(), now))
                : employments;
        return Decision.with(
                Kind.CORRECTION_ANSWERED,
                draft().details(newName, newBirthDate, newNik)
                        .civilRegistry(registry)
                        .membership(newMembership)
                        .employments(history)
                        .corrections(and(fields.answer(now)))
                        .done());
    }

    /** What became of an order; nothing if it has not been answered. */
    public Optional<CorrectionAnswer> answerTo(CorrectionOrder order) {
        return corrections.stream().filter(answer -> answer.isTo(order)).findFirst();
    }

    /** A birth date may not lie in the future, nor after the end of a membership that stays. */
    private Optional<MemberRefusal.Reason> impossibleBirth(LocalDate date, Instant now) {
        if (isFuture(date, now)) {
            return Optional.of(MemberRefusal.Reason.BIRTH_IN_THE_FUTURE);
        }
        return membership instanceof Membership.Ended(LocalDate endedOn, EndCause _) && endedOn.isBefore(date)
                ? Optional.of(MemberRefusal.Reason.END_BEFORE_BIRTH)
                : Optional.empty();
    }

    /** Requests a new check; until the registry answers, its last answer stands. */
    public Decision requestCivilRegistryCheck(Instant now) {
        return Decision.withoutFact(withCivilRegistry(civilRegistry.recheck(now)));
    }

    /** Requests a check unless the answer about these data is known, or on its way. */
    public Decision checkCivilRegistryIfUnanswered(Instant now) {
        CivilRegistry checked = civilRegistry.checkIfUnanswered(now);
        return checked.equals(civilRegistry)
                ? Decision.unchanged(this)
                : Decision.withoutFact(withCivilRegistry(checked));
    }

    /** The data that the registry compares. */
    public CivilRegistry.Inquiry inquiry() {
        return new CivilRegistry.Inquiry(nik, NameSpelling.inRegisters(name.text()), birthDate);
    }

    /** Whether a check is pending and due. */
    public boolean isCheckDue(Instant now) {
        PendingCheck pending = civilRegistry.pending();
        return pending != null && !pending.nextAttemptAt().isAfter(now);
    }

    /** Leases the pending check; it is due again when the lease has expired. */
    public Decision leaseCheck(Instant now, Duration lease) {
        PendingCheck pending = civilRegistry.pending();
        if (pending == null || !isCheckDue(now)) {
            return Decision.unchanged(this);
        }
        PendingCheck leased = new PendingCheck(pending.requestedAt(), pending.attempts() + 1, now.plus(lease));
        return Decision.withoutFact(withCivilRegistry(new CivilRegistry(civilRegistry.finding(), leased)));
    }

    /** The registry answered: with nothing that differs, the data matches. An answer about older data is dropped. */
    public Decision recordAnswer(CivilRegistry.Inquiry inquired, Set<CivilRegistry.Field> differing, Instant now) {
        if (!inquired.equals(inquiry()) || civilRegistry.pending() == null) {
            return Decision.unchanged(this);
        }
        Finding finding = differing.isEmpty() ? new Finding.Matched(now) : new Finding.Mismatched(now, differing);
        return Decision.with(Kind.CIVIL_REGISTRY_CHECKED, withCivilRegistry(new CivilRegistry(finding, null)));
    }

    /**
     * The registry did not answer: the check is retried without end. A fact follows the first time only, and only if no
     * older answer stands.
     */
    public Decision recordNoAnswer(CivilRegistry.Inquiry inquired, RetrySchedule schedule, Instant now) {
        PendingCheck pending = civilRegistry.pending();
        if (!inquired.equals(inquiry()) || pending == null) {
            return Decision.unchanged(this);
        }
        PendingCheck later = new PendingCheck(
                pending.requestedAt(), pending.attempts(), now.plus(schedule.delayAfter(pending.attempts())));
        return switch (civilRegistry.finding()) {
            case Finding.Unchecked() ->
                Decision.with(
                        Kind.CIVIL_REGISTRY_CHECKED,
                        withCivilRegistry(new CivilRegistry(new Finding.Unavailable(now), later)));
            case Finding.Unavailable _, Finding.Matched _, Finding.Mismatched _ ->
                Decision.withoutFact(withCivilRegistry(new CivilRegistry(civilRegistry.finding(), later)));
        };
    }

    static boolean isFuture(LocalDate date, Instant now) {
        return date.isAfter(Jakarta.dateOf(now));
    }

    private static void refuse(MemberRefusal.Reason reason) {
        throw new MemberRefusal(reason);
    }

    private List<CorrectionAnswer> and(CorrectionAnswer answer) {
        List<CorrectionAnswer> last = new ArrayList<>(corrections);
        last.add(answer);
        if (last.size() > CORRECTIONS_KEPT) {
            last.removeFirst();
        }
        return last;
    }

    private Member withCivilRegistry(CivilRegistry other) {
        return draft().civilRegistry(other).done();
    }

    MemberDraft draft() {
        return new MemberDraft(this);
    }

    /** Names the member and nothing else: the rest is personal data. */
    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
