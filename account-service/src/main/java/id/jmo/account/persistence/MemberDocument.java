package id.jmo.account.persistence;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.BiometricConsent;
import id.jmo.account.model.CivilRegistry;
import id.jmo.account.model.CivilRegistry.Finding;
import id.jmo.account.model.CivilRegistry.PendingCheck;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.ContactRelation;
import id.jmo.account.model.CorrectionAnswer;
import id.jmo.account.model.DeathCorrection;
import id.jmo.account.model.EmploymentChange;
import id.jmo.account.model.EmploymentHistory;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.Segment;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Consent;
import id.jmo.platform.values.ConsentHistory;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member at rest. Personal data is encrypted; NIK, KPJ and the words of the name are found by their fingerprints.
 *
 * @param checkDueAt when the civil-registry check is due, absent if none is pending
 * @param corrections the newest last, absent before the first
 * @param employments the newest last, absent of members older than this field
 * @param biometricConsents the newest last, absent until the member decides otherwise than in the terms
 * @param deathCorrection the last one, absent before the first
 * @param nameFingerprints absent of members whom an earlier version wrote last
 */
record MemberDocument(
        Confidential name,
        Nik nik,
        String nikFingerprint,
        Kpj kpj,
        String kpjFingerprint,
        Confidential birthDate,
        Segment segment,
        @Nullable String employer,
        @Nullable String employerNumber,
        @Nullable End membershipEnd,
        @Nullable LocalDate dataUpdatedOn,
        Answer civilRegistry,
        @Nullable Instant checkRequestedAt,
        int checkAttempts,
        @Nullable Instant checkDueAt,
        Contact contact,
        Language language,
        @Nullable List<Correction> corrections,
        @Nullable List<Employment> employments,
        @Nullable List<Consent> biometricConsents,
        @Nullable Death deathCorrection,
        @Nullable List<String> nameFingerprints) {

    static final String NIK_FINGERPRINT = "nikFingerprint";
    static final String KPJ_FINGERPRINT = "kpjFingerprint";
    static final String CHECK_DUE_AT = "checkDueAt";

    record End(LocalDate on, EndCause cause) {}

    /** The registry's answer; the instant is absent before the first answer. */
    record Answer(Status status, @Nullable Instant at, List<CivilRegistry.Field> mismatches) {

        enum Status {
            UNCHECKED,
            UNAVAILABLE,
            MATCHED,
            MISMATCHED
        }

        private static Answer of(Finding finding) {
            return switch (finding) {
                case Finding.Unchecked() -> new Answer(Status.UNCHECKED, null, List.of());
                case Finding.Unavailable(Instant since) -> new Answer(Status.UNAVAILABLE, since, List.of());
                case Finding.Matched(Instant at) -> new Answer(Status.MATCHED, at, List.of());
                case Finding.Mismatched mismatched ->
                    new Answer(
                            Status.MISMATCHED,
                            mismatched.checkedAt(),
                            mismatched.fields().stream().sorted().toList());
            };
        }

        private Finding toFinding() {
            return switch (status) {
                case UNCHECKED -> new Finding.Unchecked();
                case UNAVAILABLE -> new Finding.Unavailable(Objects.requireNonNull(at));
                case MATCHED -> new Finding.Matched(Objects.requireNonNull(at));
                case MISMATCHED -> new Finding.Mismatched(Objects.requireNonNull(at), EnumSet.copyOf(mismatches));
            };
        }
    }

    record Contact(
            @Nullable Confidential email,
            @Nullable Confidential phone,
            @Nullable Confidential address,
            @Nullable Confidential npwp,
            @Nullable Confidential emergencyName,
            @Nullable ContactRelation emergencyRelation,
            @Nullable Confidential emergencyPhone,
            @Nullable String bankCode,
            @Nullable Confidential bankAccountNumber,
            @Nullable Confidential occupation) {

        private static Contact of(ContactDetails details) {
            EmailAddress email = details.email();
            PhoneNumber phone = details.phone();
            Npwp npwp = details.npwp();
            EmergencyContact emergency = details.emergencyContact();
            BankAccount bank = details.bankAccount();
            return new Contact(
                    email == null ? null : Confidential.of(email.text()),
                    phone == null ? null : Confidential.of(phone.international()),
                    details.address(),
                    npwp == null ? null : Confidential.of(npwp.digits()),
                    emergency == null ? null : Confidential.of(emergency.name().text()),
                    emergency == null ? null : emergency.relation(),
                    emergency == null ? null : Confidential.of(emergency.phone().international()),
                    bank == null ? null : bank.bankCode(),
                    bank == null ? null : bank.number(),
                    details.occupation());
        }

        private ContactDetails toDetails() {
            return new ContactDetails(
                    email == null ? null : new EmailAddress(email.reveal()),
                    phone == null ? null : new PhoneNumber(phone.reveal()),
                    address,
                    npwp == null ? null : new Npwp(npwp.reveal()),
                    emergencyName == null || emergencyPhone == null
                            ? null
                            : new EmergencyContact(
                                    new PersonName(emergencyName.reveal()),
                                    emergencyRelation,
                                    new PhoneNumber(emergencyPhone.reveal())),
                    bankCode == null || bankAccountNumber == null ? null : new BankAccount(bankCode, bankAccountNumber),
                    occupation);
        }
    }

    /** What became of one order. */
    record Correction(
            ComplaintId complaintId,
            int round,
            String orderedBy,
            Instant answeredAt,
            List<CorrectionAnswer.Field> applied,
            List<CorrectionAnswer.Refused> refused) {

        private static Correction of(CorrectionAnswer answer) {
            return new Correction(
                    answer.complaintId(),
                    answer.round(),
                    answer.orderedBy(),
                    answer.answeredAt(),
                    answer.applied(),
                    answer.refused());
        }

        private CorrectionAnswer toAnswer() {
            return new CorrectionAnswer(complaintId, round, orderedBy, answeredAt, applied, refused);
        }
    }

    /** One change in the member's employment; the cause is absent unless it ended. */
    record Employment(
            EmploymentChange.Kind kind,
            LocalDate on,
            @Nullable String employer,
            @Nullable String employerNumber,
            @Nullable EndCause cause,
            Instant recordedAt,
            String recordedBy) {

        private static Employment of(EmploymentChange change) {
            EmployerNumber number = change.employerNumber();
            return new Employment(
                    change.kind(),
                    change.on(),
                    change.employer(),
                    number == null ? null : number.text(),
                    change.cause(),
                    change.recordedAt(),
                    change.recordedBy());
        }

        private EmploymentChange toChange() {
            return new EmploymentChange(
                    kind,
                    on,
                    employer,
                    employerNumber == null ? null : new EmployerNumber(employerNumber),
                    cause,
                    recordedAt,
                    recordedBy);
        }
    }

    /** A correction of a recorded death; what another officer decided is absent until then. */
    record Death(
            LocalDate endedOn,
            Confidential evidence,
            String proposedBy,
            Instant proposedAt,
            @Nullable Boolean confirmed,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        private static Death of(DeathCorrection correction) {
            DeathCorrection.Verdict verdict = correction.verdict();
            return new Death(
                    correction.endedOn(),
                    correction.evidence(),
                    correction.proposedBy(),
                    correction.proposedAt(),
                    verdict == null ? null : verdict.confirmed(),
                    verdict == null ? null : verdict.by(),
                    verdict == null ? null : verdict.at());
        }

        private DeathCorrection toCorrection() {
            return new DeathCorrection(
                    endedOn,
                    evidence,
                    proposedBy,
                    proposedAt,
                    confirmed == null || decidedBy == null || decidedAt == null
                            ? null
                            : new DeathCorrection.Verdict(confirmed, decidedBy, decidedAt));
        }
    }

    static MemberDocument of(Member member, BlindIndex fingerprints) {
        PendingCheck pending = member.civilRegistry().pending();
        EmployerNumber employerNumber = member.employerNumber();
        DeathCorrection death = member.deathCorrection();
        return new MemberDocument(
                Confidential.of(member.name().text()),
                member.nik(),
                fingerprints.of(member.nik().digits()),
                member.kpj(),
                fingerprints.of(member.kpj().digits()),
                Confidential.of(member.birthDate().toString()),
                member.segment(),
                member.employer(),
                employerNumber == null ? null : employerNumber.text(),
                switch (member.membership()) {
                    case Membership.Active() -> null;
                    case Membership.Ended(LocalDate on, EndCause cause) -> new End(on, cause);
                },
                member.dataUpdatedOn(),
                Answer.of(member.civilRegistry().finding()),
                pending == null ? null : pending.requestedAt(),
                pending == null ? 0 : pending.attempts(),
                pending == null ? null : pending.nextAttemptAt(),
                Contact.of(member.contact()),
                member.language(),
                member.corrections().stream().map(Correction::of).toList(),
                member.employments().changes().stream().map(Employment::of).toList(),
                member.biometrics().equals(BiometricConsent.WITH_THE_TERMS)
                        ? null
                        : member.biometrics().consents(),
                death == null ? null : Death.of(death),
                fingerprints.ofEach(NameFingerprints.textsOf(member.name().text(), member.birthDate())));
    }

    Member toMember(String id) {
        return new Member(
                MemberId.of(id),
                new PersonName(name.reveal()),
                nik,
                kpj,
                LocalDate.parse(birthDate.reveal()),
                segment,
                employer,
                employerNumber == null ? null : new EmployerNumber(employerNumber),
                membershipEnd == null
                        ? Membership.active()
                        : new Membership.Ended(membershipEnd.on(), membershipEnd.cause()),
                dataUpdatedOn,
                new CivilRegistry(
                        civilRegistry.toFinding(),
                        checkRequestedAt == null || checkDueAt == null
                                ? null
                                : new PendingCheck(checkRequestedAt, checkAttempts, checkDueAt)),
                contact.toDetails(),
                language,
                corrections == null
                        ? List.of()
                        : corrections.stream().map(Correction::toAnswer).toList(),
                employments == null
                        ? EmploymentHistory.EMPTY
                        : new EmploymentHistory(
                                employments.stream().map(Employment::toChange).toList()),
                biometricConsents == null ? BiometricConsent.WITH_THE_TERMS : new ConsentHistory(biometricConsents),
                deathCorrection == null ? null : deathCorrection.toCorrection());
    }
}
