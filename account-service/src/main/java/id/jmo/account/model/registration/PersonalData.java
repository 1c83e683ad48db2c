package id.jmo.account.model.registration;

import id.jmo.account.model.Member;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.NameSpelling;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what a person says that they are a member.
 *
 * @param nik of an Indonesian citizen
 * @param passport of a foreign citizen
 * @param mothersName compared where it is on record
 */
public record PersonalData(
        PersonName name,
        @Nullable Nik nik,
        @Nullable Passport passport,
        Kpj kpj,
        LocalDate birthDate,
        PersonName mothersName) {

    /** Whether these are the very data on record. */
    public boolean isOf(Member member, IdentityRecord identity) {
        PersonName mother = identity.mothersName();
        return NameSpelling.same(name.text(), member.name().text())
                && (nik == null ? passport != null && passport.equals(identity.passport()) : nik.equals(member.nik()))
                && kpj.equals(member.kpj())
                && birthDate.equals(member.birthDate())
                && (mother == null || NameSpelling.same(mothersName.text(), mother.text()));
    }

    /** With the one number that identifies people of this citizenship; empty if it is missing. */
    @Nullable
    PersonalData of(Citizenship citizenship) {
        return switch (citizenship) {
            case WNI -> nik == null ? null : new PersonalData(name, nik, null, kpj, birthDate, mothersName);
            case WNA -> passport == null ? null : new PersonalData(name, null, passport, kpj, birthDate, mothersName);
        };
    }

    @Override
    public String toString() {
        return "PersonalData";
    }
}
