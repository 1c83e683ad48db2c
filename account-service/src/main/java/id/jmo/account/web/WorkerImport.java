package id.jmo.account.web;

import id.jmo.account.application.worker.ImportWorkers;
import id.jmo.account.application.worker.ImportWorkers.Line;
import id.jmo.account.application.worker.ImportWorkers.Outcome;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.ImportLine;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.imports.UniqueKey;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Files of what independent workers who are members pay contributions of. A file names each member once. */
@Component
class WorkerImport implements ImportKind<Line> {

    static final String HEADER_LINE = "kpj,monthlyIncome,oldAgeSavings,occupation,place";
    static final String REQUESTED_BY = "requestedBy";

    /** Whole rupiah, without separators, which mean different things in different countries. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");

    private static final int LONGEST_TEXT = 100;

    private final ImportWorkers workers;

    WorkerImport(ImportWorkers workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public RowReader<Line> open(InputStream file) throws IOException {
        return CsvRows.open(file, HEADER_LINE, WorkerImport::read);
    }

    private static Optional<Line> read(ImportLine line) {
        Kpj kpj = line.required("kpj", Kpj::new, "kpj-form");
        Rupiah income = line.required("monthlyIncome", WorkerImport::income, "income-form", WorkerRequest.MOST_INCOME);
        Boolean savings = line.required("oldAgeSavings", WorkerImport::yesOrNo, "yes-or-no");
        String occupation = line.required("occupation", WorkerImport::text, "text-too-long", LONGEST_TEXT);
        String place = line.required("place", WorkerImport::text, "text-too-long", LONGEST_TEXT);
        return line.isFaulty()
                        || kpj == null
                        || income == null
                        || savings == null
                        || occupation == null
                        || place == null
                ? Optional.empty()
                : Optional.of(new Line(kpj, income, savings, occupation, place));
    }

    private static Rupiah income(String text) {
        if (!AMOUNT.matcher(text).matches() || Long.parseLong(text) > WorkerRequest.MOST_INCOME) {
            throw new IllegalArgumentException("No income in whole rupiah");
        }
        return Rupiah.of(Long.parseLong(text));
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private static String text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("Too long");
        }
        return text;
    }

    @Override
    public List<UniqueKey> keys(Line line) {
        return List.of(new UniqueKey("kpj", line.kpj().digits(), "kpj-repeated"));
    }

    @Override
    public Comparison compare(List<Row<Line>> rows, Map<String, String> parameters) {
        return Comparison.of(outcomes(workers.compare(items(rows))));
    }

    @Override
    public List<RowOutcome> write(List<Row<Line>> rows, Map<String, String> parameters) {
        return outcomes(workers.record(items(rows), Objects.requireNonNull(parameters.get(REQUESTED_BY))));
    }

    private static List<Line> items(List<Row<Line>> rows) {
        return rows.stream().map(Row::get).toList();
    }

    private static List<RowOutcome> outcomes(List<Outcome> outcomes) {
        return outcomes.stream().map(WorkerImport::outcome).toList();
    }

    private static RowOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case NEW -> new RowOutcome.New();
            case KNOWN -> new RowOutcome.Known();
            case RECORDED_OTHERWISE -> refused("monthlyIncome", "recorded-otherwise");
            case KPJ_UNKNOWN -> refused("kpj", "kpj-unknown");
            case NOT_INDEPENDENT -> refused("kpj", "not-independent");
        };
    }

    private static RowOutcome refused(String column, String code) {
        return new RowOutcome.Refused(List.of(RowFault.of(column, code)));
    }
}
