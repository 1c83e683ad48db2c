package id.jmo.payout.application.reconciliation;

import static java.util.Objects.requireNonNull;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.imports.ImportId;
import id.jmo.platform.statementfiles.StatementFileImport;
import id.jmo.platform.statementfiles.StatementLine;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Imports statements of the account from which we pay. What is stored does not count before another operator confirms it: {@link
 * ConfirmStatement}.
 */
@UseCase
public class StatementImport extends StatementFileImport {

    /** Parameter of an import: the operator who sent the file. */
    public static final String SENT_BY = "sentBy";

    private final StatementFile format;
    private final StatementFiles files;
    private final Clock clock;

    StatementImport(StatementFile format, StatementFiles files, Clock clock) {
        this.format = format;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "statement";
    }

    @Override
    public boolean awaitsConfirmation(ImportId id) {
        return files.find(id.value())
                .filter(sent -> sent.confirmation() == null)
                .isPresent();
    }

    @Override
    protected String account() {
        return format.account();
    }

    /** A day that is not over is compared when it is. */
    @Override
    protected LocalDate latestDay() {
        return Jakarta.today(clock);
    }

    @Override
    protected List<OnRecord> onRecord(LocalDate day, Collection<StatementLine> lines) {
        List<String> numbers = lines.stream().map(StatementLine::transactionId).toList();
        return files.onRecord(day, numbers).stream()
                .map(found -> new OnRecord(
                        found.entry().transactionId(),
                        !found.entry().isOut(),
                        found.entry().amount(),
                        found.confirmed()))
                .toList();
    }

    @Override
    protected void keep(Map<String, String> parameters, LocalDate day, Collection<StatementLine> lines) {
        files.keep(
                file(parameters),
                requireNonNull(parameters.get(SENT_BY)),
                day,
                lines.stream().map(format::entry).toList());
    }
}
