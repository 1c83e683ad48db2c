package id.jmo.account.web.legacy;

import id.jmo.account.application.legacy.ImportLogins;
import id.jmo.account.application.legacy.ImportLogins.Line;
import id.jmo.account.application.legacy.ImportLogins.Standing;
import id.jmo.account.model.legacy.LegacyPassword;
import id.jmo.account.model.legacy.LegacyPassword.Scheme;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.ImportLine;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files of BPJSTKU's logins. No fault says anything of a hash but its kind. */
@Component
class LoginImport implements ImportKind<Line> {

    static final String HEADER_LINE = "nik,kpj,email,phone,scheme,hash";

    /** The identity provider takes milliseconds for a line: a batch is over long before the import's lease is. */
    private static final int BATCH = 200;

    /** A tenth of a million users. */
    private static final int MOST_FAULTS = 100_000;

    private final ImportLogins logins;

    LoginImport(ImportLogins logins) {
        this.logins = logins;
    }

    @Override
    public String name() {
        return "logins";
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** Among a million users of many years some are always without a member; the others are not to wait for them. */
    @Override
    public boolean isPartial() {
        return true;
    }

    @Override
    public int mostFaults() {
        return MOST_FAULTS;
    }

    @Override
    public RowReader<Line> open(InputStream file) throws IOException {
        return CsvRows.open(file, HEADER_LINE, LoginImport::read);
    }

    private static Optional<Line> read(ImportLine line) {
        Nik nik = line.optional("nik", Nik::new, "nik-form");
        Kpj kpj = line.optional("kpj", Kpj::new, "kpj-form");
        if (line.text("nik").isEmpty() && line.text("kpj").isEmpty()) {
            line.fault("nik", "nik-or-kpj");
        }
        EmailAddress email = line.required("email", EmailAddress::of, "email-form");
        PhoneNumber phone = line.required("phone", PhoneNumber::of, "phone-form");
        Scheme scheme = line.required("scheme", Scheme::of, "scheme-unknown");
        LegacyPassword password = password(line, scheme);
        return line.isFaulty() || email == null || phone == null || password == null
                ? Optional.empty()
                : Optional.of(new Line(nik, kpj, email, phone, password));
    }

    private static @Nullable LegacyPassword password(ImportLine line, @Nullable Scheme scheme) {
        String hash = line.required("hash", text -> text, "hash-form");
        if (hash == null || scheme == null) {
            return null;
        }
        try {
            return LegacyPassword.of(scheme, hash);
        } catch (LegacyPassword.Unusable unusable) {
            switch (unusable.fault()) {
                case MALFORMED -> line.fault("hash", "hash-form");
                case SALT_SHORT -> line.fault("hash", "hash-salt-short", unusable.limit());
                case WEAK -> line.fault("hash", "hash-weak", unusable.limit());
                case COSTLY -> line.fault("hash", "hash-costly", unusable.limit());
            }
            return null;
        }
    }

    @Override
    public Comparison compare(List<Row<Line>> rows, Map<String, String> parameters) {
        List<Line> lines = items(rows);
        return Comparison.of(outcomes(lines, logins.compare(lines)));
    }

    @Override
    public List<RowOutcome> write(List<Row<Line>> rows, Map<String, String> parameters) {
        List<Line> lines = items(rows);
        return outcomes(lines, logins.create(lines));
    }

    private static List<Line> items(List<Row<Line>> rows) {
        return rows.stream().map(Row::get).toList();
    }

    private static List<RowOutcome> outcomes(List<Line> lines, List<Standing> standings) {
        RowOutcome[] outcomes = new RowOutcome[lines.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcome(lines.get(i), standings.get(i));
        }
        return List.of(outcomes);
    }

    private static RowOutcome outcome(Line line, Standing standing) {
        return switch (standing) {
            case NEW -> new RowOutcome.New();
            case KNOWN -> new RowOutcome.Known();
            case MEMBER_UNKNOWN -> line.kpj() == null ? refused("nik", "nik-unknown") : refused("kpj", "kpj-unknown");
            case NUMBERS_DIFFER -> refused("kpj", "kpj-of-another-nik");
            case MEMBER_HAS_LOGIN -> refused("", "login-exists");
            case EMAIL_TAKEN -> refused("email", "email-taken");
            case PHONE_TAKEN -> refused("phone", "phone-taken");
        };
    }

    private static RowOutcome refused(String column, String code) {
        return new RowOutcome.Refused(List.of(RowFault.of(column, code)));
    }
}
