package id.jmo.balance.web;

import id.jmo.balance.application.ImportOpeningBalances;
import id.jmo.balance.application.ImportSavings.Standing;
import id.jmo.balance.application.OpeningBalance;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.imports.UniqueKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Files with the opening balances of the former books. They create money, so they take two people. The figure {@code amount} is
 * the sum of what was credited, in rupiah.
 */
@Component
class SavingsImport implements ImportKind<OpeningBalance> {

    private static final String EXTERNAL_ID = "externalId";
    private static final String REUSED = "external-id-reused";

    private final ImportOpeningBalances openingBalances;
    private final Clock clock;

    SavingsImport(ImportOpeningBalances openingBalances, Clock clock) {
        this.openingBalances = openingBalances;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "savings";
    }

    @Override
    public RowReader<OpeningBalance> open(InputStream file) throws IOException {
        return SavingsCsv.open(file, clock);
    }

    @Override
    public boolean needsRelease() {
        return true;
    }

    @Override
    public List<UniqueKey> keys(OpeningBalance balance) {
        return List.of(new UniqueKey(EXTERNAL_ID, balance.credit().externalId(), REUSED));
    }

    @Override
    public Map<String, Long> figures(OpeningBalance balance) {
        return Map.of("amount", balance.credit().amount().amount());
    }

    @Override
    public Comparison compare(List<Row<OpeningBalance>> rows, Map<String, String> parameters) {
        return Comparison.of(outcomes(openingBalances.compare(balances(rows))));
    }

    @Override
    public List<RowOutcome> write(List<Row<OpeningBalance>> rows, Map<String, String> parameters) {
        return outcomes(openingBalances.credit(balances(rows)));
    }

    private static List<OpeningBalance> balances(List<Row<OpeningBalance>> rows) {
        return rows.stream().map(Row::get).toList();
    }

    private static List<RowOutcome> outcomes(List<Standing> standings) {
        return standings.stream()
                .<RowOutcome>map(standing -> switch (standing) {
                    case NEW -> new RowOutcome.New();
                    case CREDITED_BEFORE -> new RowOutcome.Known();
                    case KPJ_UNKNOWN -> new RowOutcome.Refused(List.of(RowFault.of("kpj", "kpj-unknown")));
                    case OTHER_CREDIT -> new RowOutcome.Refused(List.of(RowFault.of(EXTERNAL_ID, REUSED)));
                })
                .toList();
    }
}
