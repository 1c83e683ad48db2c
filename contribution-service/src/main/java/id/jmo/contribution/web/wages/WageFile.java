package id.jmo.contribution.web.wages;

import id.jmo.contribution.application.employer.RegisterEmployers;
import id.jmo.contribution.application.wages.ReportWages;
import id.jmo.contribution.application.wages.ReportWages.Heading;
import id.jmo.contribution.application.wages.ReportWages.Line;
import id.jmo.contribution.application.wages.ReportWages.Outcome;
import id.jmo.contribution.model.employment.Employment.Left;
import id.jmo.contribution.model.employment.EndCause;
import id.jmo.contribution.model.wages.LineRefusal;
import id.jmo.contribution.model.wages.WageLimits;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.ImportLine;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.IsoForms;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An employer's file for a month: a line for each worker. A faulty line is reported and keeps none of the others from being
 * billed.
 */
@Component
class WageFile implements ImportKind<Line> {

    static final String HEADER_LINE = "kpj,wage,startedOn,endedOn,cause";

    private static final String REPORT = "report";
    private static final String EMPLOYER = "employer";
    private static final String MONTH = "month";
    private static final String LINES = "lines";

    /** Whole rupiah, without separators, which mean different things in different countries. */
    private static final Pattern WAGE = Pattern.compile("\\d{1,15}");

    private final ReportWages reportWages;
    private final RegisterEmployers employers;
    private final WageLimits limits;
    private final Clock clock;

    WageFile(ReportWages reportWages, RegisterEmployers employers, WageLimits limits, Clock clock) {
        this.reportWages = reportWages;
        this.employers = employers;
        this.limits = limits;
        this.clock = clock;
    }

    static Map<String, String> parameters(
            WageReportId report, EmployerNumber employer, YearMonth month, @Nullable Long lines) {
        Map<String, String> parameters =
                new HashMap<>(Map.of(REPORT, report.toString(), EMPLOYER, employer.text(), MONTH, month.toString()));
        if (lines != null) {
            parameters.put(LINES, lines.toString());
        }
        return parameters;
    }

    static boolean isOf(EmployerNumber employer, Map<String, String> parameters) {
        return employer.text().equals(parameters.get(EMPLOYER));
    }

    private Heading heading(Map<String, String> parameters) {
        String lines = parameters.get(LINES);
        return new Heading(
                WageReportId.of(parameters.getOrDefault(REPORT, "")),
                employers
                        .find(new EmployerNumber(parameters.getOrDefault(EMPLOYER, "")))
                        .orElseThrow(),
                YearMonth.parse(parameters.getOrDefault(MONTH, "")),
                lines == null ? null : Long.valueOf(lines));
    }

    @Override
    public String name() {
        return "wage-reports";
    }

    @Override
    public boolean isPartial() {
        return true;
    }

    @Override
    public RowReader<Line> open(InputStream file) throws IOException {
        return CsvRows.open(file, HEADER_LINE, this::read);
    }

    private Optional<Line> read(ImportLine line) {
        Kpj kpj = line.required("kpj", Kpj::new, "kpj-form");
        Rupiah wage = line.required("wage", WageFile::wage, "wage-form");
        if (wage != null && !limits.allow(wage)) {
            line.fault(
                    "wage",
                    "wage-out-of-range",
                    limits.least().amount(),
                    limits.most().amount());
        }
        LocalDate startedOn = day(line, "startedOn");
        LocalDate endedOn = day(line, "endedOn");
        EndCause cause = line.optional("cause", EndCause::valueOf, "end-cause-unknown");
        if (line.text("endedOn").isEmpty() != line.text("cause").isEmpty()) {
            line.fault(line.text("endedOn").isEmpty() ? "endedOn" : "cause", "end-incomplete");
        }
        Left left = endedOn == null || cause == null ? null : new Left(endedOn, cause);
        return line.isFaulty() || kpj == null || wage == null
                ? Optional.empty()
                : Optional.of(new Line(line.number(), kpj, wage, startedOn, left));
    }

    private @Nullable LocalDate day(ImportLine line, String column) {
        LocalDate day = line.optional(column, IsoForms::date, "date");
        if (day != null && day.isAfter(Jakarta.today(clock))) {
            line.fault(column, "in-the-future");
        }
        return day;
    }

    private static Rupiah wage(String text) {
        if (!WAGE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not whole rupiah");
        }
        return Rupiah.of(Long.parseLong(text));
    }

    @Override
    public Map<String, Long> figures(Line line) {
        return Map.of("wages", line.wage().amount());
    }

    @Override
    public Comparison compare(List<Row<Line>> rows, Map<String, String> parameters) {
        return Comparison.of(outcomes(reportWages.compare(heading(parameters), lines(rows))));
    }

    @Override
    public List<RowOutcome> write(List<Row<Line>> rows, Map<String, String> parameters) {
        return outcomes(reportWages.write(heading(parameters), lines(rows)));
    }

    @Override
    public void end(long rows, Map<String, String> parameters) {
        reportWages.end(heading(parameters), rows);
    }

    @Override
    public void stop(Map<String, String> parameters) {
        reportWages.stop(heading(parameters));
    }

    private static List<Line> lines(List<Row<Line>> rows) {
        return rows.stream().map(Row::get).toList();
    }

    private static List<RowOutcome> outcomes(List<Outcome> outcomes) {
        return outcomes.stream().map(WageFile::outcome).toList();
    }

    private static RowOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.New() -> new RowOutcome.New();
            case Outcome.Known() -> new RowOutcome.Known();
            case Outcome.Refused(LineRefusal reason) -> new RowOutcome.Refused(List.of(fault(reason)));
        };
    }

    private static RowFault fault(LineRefusal reason) {
        return switch (reason) {
            case KPJ_UNKNOWN -> RowFault.of("kpj", "kpj-unknown");
            case REPEATED_IN_FILE -> RowFault.of("kpj", "worker-repeated");
            case BILLED_OTHERWISE -> RowFault.of("wage", "wage-billed-otherwise");
            case FILE_REPLACED -> RowFault.of("", "file-replaced");
            case WORKS_ELSEWHERE -> RowFault.of("kpj", "works-elsewhere");
            case NOT_A_WAGE_WORKER -> RowFault.of("kpj", "not-a-wage-worker");
            case MEMBERSHIP_OVER -> RowFault.of("kpj", "over-for-good");
            case START_NEEDED -> RowFault.of("startedOn", "start-needed");
            case START_AFTER_MONTH -> RowFault.of("startedOn", "after-the-month");
            case END_NOT_IN_MONTH -> RowFault.of("endedOn", "not-in-the-month");
            case END_BEFORE_START -> RowFault.of("endedOn", "end-before-start");
        };
    }
}
