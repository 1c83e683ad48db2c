package id.jmo.account.persistence;

import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.Decision;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Segment;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.Instant;
import java.time.LocalDate;

/** Members for tests of the store. */
final class Registrations {

    static final LocalDate BIRTH_DATE = LocalDate.of(1988, 3, 15);

    private Registrations() {}

    static Decision of(MemberId id, String name, Nik nik, Kpj kpj, ContactDetails contact) {
        return Member.register(
                new Member.Registration(
                        id,
                        new PersonName(name),
                        nik,
                        kpj,
                        BIRTH_DATE,
                        Segment.PU,
                        "PT Cakrawala Antariksa",
                        new EmployerNumber("JJ010001"),
                        Membership.active(),
                        null,
                        contact,
                        Language.ENGLISH),
                Instant.now());
    }
}
