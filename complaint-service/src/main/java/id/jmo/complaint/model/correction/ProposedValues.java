package id.jmo.complaint.model.correction;

import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that a member proposes, as they are in the form of the complaint's kind. */
public record ProposedValues(
        Optional<PersonName> name,
        Optional<LocalDate> birthDate,
        Optional<Nik> nik,
        Optional<MembershipEnd> membershipEnd) {

    /** The names of the fields in the forms of the catalogue. */
    public static final String NAME = "name";

    public static final String BIRTH_DATE = "birthDate";
    public static final String NIK = "nik";
    public static final String ENDED_ON = "endedOn";
    public static final String CAUSE = "cause";

    /** @param endedOn the last day of work */
    public record MembershipEnd(LocalDate endedOn, EndCause cause) {}

    /** @param form the fields of a complaint that the catalogue has found in order */
    public static ProposedValues in(Map<String, Confidential> form) {
        return new ProposedValues(
                value(form, NAME).map(PersonName::new),
                value(form, BIRTH_DATE).map(LocalDate::parse),
                value(form, NIK).map(Nik::new),
                value(form, ENDED_ON)
                        .flatMap(day -> value(form, CAUSE)
                                .map(cause -> new MembershipEnd(LocalDate.parse(day), EndCause.valueOf(cause)))));
    }

    private static Optional<String> value(Map<String, Confidential> form, String field) {
        return Optional.ofNullable(form.get(field)).map(Confidential::reveal);
    }

    /** What there is a value for. */
    public Set<Correctable> given() {
        Set<Correctable> given = EnumSet.noneOf(Correctable.class);
        name.ifPresent(_ -> given.add(Correctable.NAME));
        birthDate.ifPresent(_ -> given.add(Correctable.BIRTH_DATE));
        nik.ifPresent(_ -> given.add(Correctable.NIK));
        membershipEnd.ifPresent(_ -> given.add(Correctable.MEMBERSHIP_END));
        return given;
    }

    /** These values, without those of other fields. */
    public ProposedValues only(Set<Correctable> fields) {
        return new ProposedValues(
                name.filter(_ -> fields.contains(Correctable.NAME)),
                birthDate.filter(_ -> fields.contains(Correctable.BIRTH_DATE)),
                nik.filter(_ -> fields.contains(Correctable.NIK)),
                membershipEnd.filter(_ -> fields.contains(Correctable.MEMBERSHIP_END)));
    }

    @Override
    public String toString() {
        return "ProposedValues" + given();
    }
}
