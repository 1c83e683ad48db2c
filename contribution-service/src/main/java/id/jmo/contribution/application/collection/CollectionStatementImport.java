package id.jmo.contribution.application.collection;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.reconciliation.ReconciliationDays;
import id.jmo.platform.statementfiles.StatementFileImport;
import id.jmo.platform.statementfiles.StatementLine;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Imports statements of the collection account, when another operator than the sender has released the file: a line of it can pay a
 * bill. Its days are compared with its lines then, without asking the bank; what a line does it does once, however often and in
 * whichever way it is read.
 */
@UseCase
public class CollectionStatementImport extends StatementFileImport {

    private final CollectionStatementFile format;
    private final CollectionFiles files;
    private final ReconciliationDays days;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    CollectionStatementImport(
            CollectionStatementFile format,
            CollectionFiles files,
            ReconciliationDays days,
            WakeUpSignal reconciliationWakeUp,
            Clock clock) {
        this.format = format;
        this.files = files;
        this.days = days;
        this.wakeUp = reconciliationWakeUp;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "collection-statement";
    }

    @Override
    public boolean needsRelease() {
        return true;
    }

    @Override
    protected String account() {
        return format.account();
    }

    /** Half a day would differ in half of its payments. */
    @Override
    protected LocalDate latestDay() {
        return Jakarta.today(clock).minusDays(1);
    }

    @Override
    protected List<OnRecord> onRecord(LocalDate day, Collection<StatementLine> lines) {
        return files.onRecord(day, lines.stream().map(format::entry).toList());
    }

    @Override
    protected void keep(Map<String, String> parameters, LocalDate day, Collection<StatementLine> lines) {
        files.keep(file(parameters), day, lines.stream().map(format::entry).toList());
    }

    /** Only a file that is kept as a whole is compared. */
    @Override
    public void end(long rows, Map<String, String> parameters) {
        UUID file = file(parameters);
        Instant now = clock.instant();
        files.letCount(file);
        files.days(file).forEach(day -> days.takeOnFile(day, now));
        wakeUp.signal();
    }
}
