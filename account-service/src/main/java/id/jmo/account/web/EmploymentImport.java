package id.jmo.account.web;

import id.jmo.account.application.LineStanding;
import id.jmo.account.application.employment.ImportEmployments;
import id.jmo.account.application.employment.ImportEmployments.Line;
import id.jmo.account.model.EmploymentChange;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.ImportLine;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.imports.UniqueKey;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.IsoForms;
import id.jmo.platform.values.Kpj;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files of changes in members' employment. A file names each member once, because every line is compared with what is on record
 * and not with other lines.
 */
@Component
class EmploymentImport implements ImportKind<Line> {

    static final String HEADER_LINE = "kpj,change,on,employerNumber,cause";
    static final String REQUESTED_BY = "requestedBy";

    private final ImportEmployments employments;

    EmploymentImport(ImportEmployments employments) {
        this.employments = employments;
    }

    @Override
    public String name() {
        return "employments";
    }

    @Override
    public RowReader<Line> open(InputStream file) throws IOException {
        return CsvRows.open(file, HEADER_LINE, EmploymentImport::read);
    }

    private static Optional<Line> read(ImportLine line) {
        Kpj kpj = line.required("kpj", Kpj::new, "kpj-form");
        EmploymentChange.Kind change = line.required("change", EmploymentChange.Kind::valueOf, "change-unknown");
        LocalDate on = line.required("on", IsoForms::date, "date");
        EmployerNumber employer = only(
                line,
                "employerNumber",
                change == EmploymentChange.Kind.HIRED,
                EmployerNumber::new,
                "employer-number-form");
        EndCause cause = only(line, "cause", change == EmploymentChange.Kind.LEFT, EndCause::valueOf, "cause-unknown");
        return line.isFaulty() || kpj == null || change == null || on == null
                ? Optional.empty()
                : Optional.of(new Line(kpj, change, on, employer, cause));
    }

    private static <T> @Nullable T only(
            ImportLine line, String column, boolean needed, Function<String, T> parse, String code) {
        if (needed) {
            return line.required(column, parse, code);
        }
        if (!line.text(column).isEmpty()) {
            line.fault(column, "not-of-this-change");
        }
        return null;
    }

    @Override
    public List<UniqueKey> keys(Line line) {
        return List.of(new UniqueKey("kpj", line.kpj().digits(), "kpj-repeated"));
    }

    @Override
    public Comparison compare(List<Row<Line>> rows, Map<String, String> parameters) {
        return Comparison.of(outcomes(employments.compare(items(rows), requestedBy(parameters))));
    }

    @Override
    public List<RowOutcome> write(List<Row<Line>> rows, Map<String, String> parameters) {
        return outcomes(employments.record(items(rows), requestedBy(parameters)));
    }

    private static List<Line> items(List<Row<Line>> rows) {
        return rows.stream().map(Row::get).toList();
    }

    private static String requestedBy(Map<String, String> parameters) {
        return Objects.requireNonNull(parameters.get(REQUESTED_BY));
    }

    private static List<RowOutcome> outcomes(List<LineStanding> standings) {
        return standings.stream().map(EmploymentImport::outcome).toList();
    }

    private static RowOutcome outcome(LineStanding standing) {
        return switch (standing) {
            case LineStanding.New() -> new RowOutcome.New();
            case LineStanding.Known() -> new RowOutcome.Known();
            case LineStanding.Refused(Reason reason) -> new RowOutcome.Refused(List.of(fault(reason)));
        };
    }

    private static RowFault fault(Reason reason) {
        return switch (reason) {
            case MEMBER_UNKNOWN -> RowFault.of("kpj", "kpj-unknown");
            case EMPLOYER_UNKNOWN -> RowFault.of("employerNumber", MemberRefusals.code(reason));
            default -> RowFault.of("on", MemberRefusals.code(reason));
        };
    }
}
