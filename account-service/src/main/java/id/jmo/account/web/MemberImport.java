package id.jmo.account.web;

import id.jmo.account.application.ImportMembers;
import id.jmo.account.application.ImportMembers.Line;
import id.jmo.account.application.ImportMembers.Standing;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import id.jmo.platform.imports.UniqueKey;
import id.jmo.platform.values.MemberId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of members. */
@Component
class MemberImport implements ImportKind<Line> {

    private final ImportMembers importMembers;

    MemberImport(ImportMembers importMembers) {
        this.importMembers = importMembers;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public RowReader<Line> open(InputStream file) throws IOException {
        return CsvRows.open(file, MemberCsv.HEADER_LINE, MemberCsv::read);
    }

    @Override
    public List<UniqueKey> keys(Line line) {
        List<UniqueKey> keys = new ArrayList<>();
        if (line.id() != null) {
            keys.add(key(Reason.MEMBER_ALREADY_REGISTERED, line.id().toString()));
        }
        if (line.nik() != null) {
            keys.add(key(Reason.NIK_ALREADY_REGISTERED, line.nik().digits()));
        }
        if (line.kpj() != null) {
            keys.add(key(Reason.KPJ_ALREADY_REGISTERED, line.kpj().digits()));
        }
        return keys;
    }

    private static UniqueKey key(Reason reason, String value) {
        return new UniqueKey(MemberRefusals.field(reason), value, MemberRefusals.code(reason));
    }

    @Override
    public Comparison compare(List<Row<Line>> rows, Map<String, String> parameters) {
        return Comparison.of(outcomes(rows.stream().map(Row::get).toList()));
    }

    @Override
    public List<RowOutcome> write(List<Row<Line>> rows, Map<String, String> parameters) {
        List<Line> lines = rows.stream().map(Row::get).toList();
        Set<MemberId> added = importMembers.register(lines);
        if (added.size() == rows.size()) {
            return rows.stream().<RowOutcome>map(_ -> new RowOutcome.New()).toList();
        }
        List<RowOutcome> now = outcomes(lines);
        List<RowOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isNew = added.contains(lines.get(i).id());
            outcomes.add(isNew ? new RowOutcome.New() : now.get(i));
        }
        return outcomes;
    }

    private List<RowOutcome> outcomes(List<Line> lines) {
        return importMembers.compare(lines).stream().map(MemberImport::outcome).toList();
    }

    private static RowOutcome outcome(Standing standing) {
        if (!standing.refusals().isEmpty()) {
            return new RowOutcome.Refused(standing.refusals().stream()
                    .map(reason -> RowFault.of(MemberRefusals.field(reason), MemberRefusals.code(reason)))
                    .toList());
        }
        return standing.known() ? new RowOutcome.Known() : new RowOutcome.New();
    }
}
