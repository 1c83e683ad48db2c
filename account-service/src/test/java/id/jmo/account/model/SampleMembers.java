package id.jmo.account.model;

import id.jmo.account.model.Member.Registration;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.Instant;
import java.time.LocalDate;

/** A member to start from. */
final class SampleMembers {

    static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    static final LocalDate BORN = LocalDate.of(1988, 11, 19);
    static final MemberId EILEEN = MemberId.of("01920000-0000-7000-8000-000000000001");

    private SampleMembers() {}

    static Registration registration(Membership membership) {
        return new Registration(
                EILEEN,
                new PersonName("Eileen Collins"),
                new Nik("3174015911880001"),
                new Kpj("18012345601"),
                BORN,
                Segment.PU,
                "PT Cakrawala Antariksa",
                new EmployerNumber("JJ010001"),
                membership,
                null,
                ContactDetails.of(new EmailAddress("eileen@sample.jmo.example"), null),
                Language.ENGLISH);
    }

    static Member active() {
        return Member.register(registration(Membership.active()), NOW).member();
    }
}
