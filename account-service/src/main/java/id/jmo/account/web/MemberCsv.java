package id.jmo.account.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.account.application.ImportMembers;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.EmailAddress;
import id.jmo.account.model.EmployerNumber;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.PhoneNumber;
import id.jmo.account.model.Segment;
import id.jmo.account.web.MemberView.MembershipStatus;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The import file: RFC 4180, UTF-8, one header line, one member a line. Reads every field of every line and notes each
 * that is faulty, so that the sender can put all right at once.
 */
final class MemberCsv {

    static final String HEADER_LINE = "memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,"
            + "status,endedOn,cause,dataUpdatedOn,email,phone,language";

    private static final List<String> HEADER = List.of(HEADER_LINE.split(","));
    private static final int LONGEST_EMPLOYER = 200;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    /** A field that cannot be read. */
    record FieldFault(long line, String field, String code) {}

    private final List<ImportMembers.Line> lines = new ArrayList<>();
    private final List<FieldFault> faults = new ArrayList<>();

    /** The file is not of the kind at all. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Unreadable(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private MemberCsv() {}

    List<ImportMembers.Line> lines() {
        return lines;
    }

    List<FieldFault> faults() {
        return faults;
    }

    static MemberCsv read(byte[] file) throws Unreadable {
        MemberCsv csv = new MemberCsv();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
            var records = parser.iterator();
            if (!records.hasNext() || !records.next().toList().equals(HEADER)) {
                throw new Unreadable("header-wrong");
            }
            while (records.hasNext()) {
                csv.add(parser.getCurrentLineNumber(), records.next());
            }
        } catch (IOException | UncheckedIOException malformed) {
            throw new Unreadable("csv-malformed");
        }
        return csv;
    }

    private static String text(byte[] file) throws Unreadable {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new Unreadable("not-utf-8");
        }
    }

    private void add(long line, CSVRecord record) {
        if (record.size() != HEADER.size()) {
            faults.add(new FieldFault(line, "", "columns-wrong"));
            return;
        }
        new LineReader(line, record).read();
    }

    /** Reads one line field by field. */
    private final class LineReader {

        private final long line;
        private final CSVRecord record;
        private boolean faulty;

        LineReader(long line, CSVRecord record) {
            this.line = line;
            this.record = record;
        }

        void read() {
            MemberId id = required("memberId", MemberId::of, "identifier");
            PersonName name = required("name", PersonName::new, "name-form");
            Nik nik = required("nik", Nik::new, "nik-form");
            Kpj kpj = required("kpj", Kpj::new, "kpj-form");
            LocalDate birthDate = required("birthDate", LocalDate::parse, "date");
            Segment segment = required("segment", Segment::valueOf, "segment-unknown");
            String employer = optional("employer", MemberCsv::employer, "employer-too-long");
            EmployerNumber employerNumber = optional("employerNumber", EmployerNumber::new, "employer-number-form");
            Membership membership = membership();
            LocalDate dataUpdatedOn = optional("dataUpdatedOn", LocalDate::parse, "date");
            EmailAddress email = optional("email", EmailAddress::new, "email-form");
            PhoneNumber phone = optional("phone", PhoneNumber::new, "phone-form");
            Language language = optional("language", MemberCsv::language, "language-unknown");
            Member.Registration registration = null;
            if (!faulty
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
            lines.add(new ImportMembers.Line(line, id, nik, kpj, registration));
        }

        private @Nullable Membership membership() {
            MembershipStatus status = required("status", MembershipStatus::valueOf, "status-unknown");
            if (status == null) {
                return null;
            }
            return switch (status) {
                case ACTIVE -> {
                    forbidden("endedOn");
                    forbidden("cause");
                    yield Membership.active();
                }
                case ENDED -> {
                    LocalDate endedOn = required("endedOn", LocalDate::parse, "date");
                    EndCause cause = required("cause", EndCause::valueOf, "cause-unknown");
                    yield endedOn == null || cause == null ? null : new Membership.Ended(endedOn, cause);
                }
            };
        }

        private void forbidden(String field) {
            if (!text(field).isEmpty()) {
                fault(field, "end-of-active");
            }
        }

        private <T> @Nullable T required(String field, Function<String, T> parse, String code) {
            if (text(field).isEmpty()) {
                fault(field, "required");
                return null;
            }
            return optional(field, parse, code);
        }

        private <T> @Nullable T optional(String field, Function<String, T> parse, String code) {
            String text = text(field);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException wrongForm) {
                fault(field, code);
                return null;
            }
        }

        private String text(String field) {
            return record.get(HEADER.indexOf(field));
        }

        private void fault(String field, String code) {
            faulty = true;
            faults.add(new FieldFault(line, field, code));
        }
    }

    private static String employer(String text) {
        if (text.length() > LONGEST_EMPLOYER) {
            throw new IllegalArgumentException("An employer's name has at most " + LONGEST_EMPLOYER + " characters");
        }
        return text;
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> new IllegalArgumentException("Not a language of ours"));
    }
}
