package id.jmo.contribution.web.employer;

import id.jmo.contribution.application.employer.RegisterEmployers;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.imports.UniqueKey;
import id.jmo.platform.values.EmployerNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files of employers. */
@Component
class EmployerImport implements ImportKind<RegisteredEmployer> {

    private final RegisterEmployers employers;

    EmployerImport(RegisterEmployers employers) {
        this.employers = employers;
    }

    @Override
    public String name() {
        return "employers";
    }

    @Override
    public RowReader<RegisteredEmployer> open(InputStream file) throws IOException {
        return CsvRows.open(file, EmployerCsv.HEADER_LINE, EmployerCsv::read);
    }

    @Override
    public List<UniqueKey> keys(RegisteredEmployer employer) {
        return List.of(new UniqueKey("employerNumber", employer.number().text(), "employer-repeated"));
    }

    @Override
    public Comparison compare(List<Row<RegisteredEmployer>> rows, Map<String, String> parameters) {
        Map<EmployerNumber, RegisteredEmployer> known = new HashMap<>();
        employers
                .findAll(rows.stream().map(row -> row.get().number()).toList())
                .forEach(employer -> known.put(employer.number(), employer));
        return Comparison.of(rows.stream()
                .map(row -> outcome(!row.get().equals(known.get(row.get().number()))))
                .toList());
    }

    @Override
    public List<RowOutcome> write(List<Row<RegisteredEmployer>> rows, Map<String, String> parameters) {
        return employers.registerAll(rows.stream().map(Row::get).toList()).stream()
                .map(EmployerImport::outcome)
                .toList();
    }

    private static RowOutcome outcome(boolean isNew) {
        return isNew ? new RowOutcome.New() : new RowOutcome.Known();
    }
}
