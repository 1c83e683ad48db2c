package id.jmo.account.web;

import id.jmo.account.application.ImportMembers;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Segment;
import id.jmo.account.web.MemberView.MembershipStatus;
import id.jmo.platform.imports.ImportLine;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.IsoForms;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of the import file, one member a line. */
final class MemberCsv {

    static final String HEADER_LINE = "memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,"
            + "status,endedOn,cause,dataUpdatedOn,email,phone,language";

    private static final int LONGEST_EMPLOYER = 200;

    private MemberCsv() {}

    /** The numbers of a line are given even if the rest of it is faulty, so that duplicates show at once. */
    static Optional<ImportMembers.Line> read(ImportLine line) {
        MemberId id = line.required("memberId", MemberId::of, "identifier");
        PersonName name = line.required("name", PersonName::new, "name-form");
        Nik nik = line.required("nik", Nik::new, "nik-form");
        Kpj kpj = line.required("kpj", Kpj::new, "kpj-form");
        LocalDate birthDate = line.required("birthDate", IsoForms::date, "date");
        Segment segment = line.required("segment", Segment::valueOf, "segment-unknown");
        String employer = line.optional("employer", MemberCsv::employer, "employer-too-long");
        EmployerNumber employerNumber = line.optional("employerNumber", EmployerNumber::new, "employer-number-form");
        Membership membership = membership(line);
        LocalDate dataUpdatedOn = line.optional("dataUpdatedOn", IsoForms::date, "date");
        EmailAddress email = line.optional("email", EmailAddress::of, "email-form");
        PhoneNumber phone = line.optional("phone", PhoneNumber::of, "phone-form");
        Language language = line.optional("language", MemberCsv::language, "language-unknown");
        Member.Registration registration = null;
        if (!line.isFaulty()
                && id != null
                && name != null
                && nik != null
                && kpj != null
                && birthDate != null
                && segment != null
                && membership != null) {
            registration = new Member.Registration(
                    id,
                    name,
                    nik,
                    kpj,
                    birthDate,
                    segment,
                    employer,
                    employerNumber,
                    membership,
                    dataUpdatedOn,
                    ContactDetails.of(email, phone),
                    Optional.ofNullable(language).orElse(Language.INDONESIAN));
        }
        return Optional.of(new ImportMembers.Line(line.number(), id, nik, kpj, registration));
    }

    private static @Nullable Membership membership(ImportLine line) {
        MembershipStatus status = line.required("status", MembershipStatus::valueOf, "status-unknown");
        if (status == null) {
            return null;
        }
        return switch (status) {
            case ACTIVE -> {
                forbidden(line, "endedOn");
                forbidden(line, "cause");
                yield Membership.active();
            }
            case ENDED -> {
                LocalDate endedOn = line.required("endedOn", IsoForms::date, "date");
                EndCause cause = line.required("cause", EndCause::valueOf, "cause-unknown");
                yield endedOn == null || cause == null ? null : new Membership.Ended(endedOn, cause);
            }
        };
    }

    private static void forbidden(ImportLine line, String field) {
        if (!line.text(field).isEmpty()) {
            line.fault(field, "end-of-active");
        }
    }

    static String employer(String text) {
        if (text.length() > LONGEST_EMPLOYER) {
            throw new IllegalArgumentException("An employer's name has at most " + LONGEST_EMPLOYER + " characters");
        }
        return text;
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> new IllegalArgumentException("Not a language of ours"));
    }
}
