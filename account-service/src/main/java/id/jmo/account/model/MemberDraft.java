package id.jmo.account.model;

import id.jmo.platform.values.ConsentHistory;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member as they become: all that is not changed stays. */
final class MemberDraft {

    private final Member before;
    private PersonName name;
    private Nik nik;
    private LocalDate birthDate;
    private Segment segment;
    private @Nullable String employer;
    private @Nullable EmployerNumber employerNumber;
    private Membership membership;
    private @Nullable LocalDate dataUpdatedOn;
    private CivilRegistry civilRegistry;
    private ContactDetails contact;
    private Language language;
    private List<CorrectionAnswer> corrections;
    private EmploymentHistory employments;
    private ConsentHistory biometrics;
    private @Nullable DeathCorrection deathCorrection;

    MemberDraft(Member before) {
        this.before = before;
        name = before.name();
        nik = before.nik();
        birthDate = before.birthDate();
        segment = before.segment();
        employer = before.employer();
        employerNumber = before.employerNumber();
        membership = before.membership();
        dataUpdatedOn = before.dataUpdatedOn();
        civilRegistry = before.civilRegistry();
        contact = before.contact();
        language = before.language();
        corrections = before.corrections();
        employments = before.employments();
        biometrics = before.biometrics();
        deathCorrection = before.deathCorrection();
    }

    MemberDraft details(PersonName newName, LocalDate newBirthDate, Nik newNik) {
        name = newName;
        birthDate = newBirthDate;
        nik = newNik;
        return this;
    }

    MemberDraft segment(Segment other) {
        segment = other;
        return this;
    }

    MemberDraft employer(Employer other) {
        employer = other.name();
        employerNumber = other.number();
        return this;
    }

    MemberDraft membership(Membership other) {
        membership = other;
        return this;
    }

    MemberDraft dataUpdatedOn(LocalDate day) {
        dataUpdatedOn = day;
        return this;
    }

    MemberDraft civilRegistry(CivilRegistry other) {
        civilRegistry = other;
        return this;
    }

    MemberDraft contact(ContactDetails other) {
        contact = other;
        return this;
    }

    MemberDraft language(Language other) {
        language = other;
        return this;
    }

    MemberDraft corrections(List<CorrectionAnswer> all) {
        corrections = all;
        return this;
    }

    MemberDraft employments(EmploymentHistory history) {
        employments = history;
        return this;
    }

    MemberDraft biometrics(ConsentHistory history) {
        biometrics = history;
        return this;
    }

    MemberDraft deathCorrection(DeathCorrection last) {
        deathCorrection = last;
        return this;
    }

    Member done() {
        return new Member(
                before.id(),
                name,
                nik,
                before.kpj(),
                birthDate,
                segment,
                employer,
                employerNumber,
                membership,
                dataUpdatedOn,
                civilRegistry,
                contact,
                language,
                corrections,
                employments,
                biometrics,
                deathCorrection);
    }
}
