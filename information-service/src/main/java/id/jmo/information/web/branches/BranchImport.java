package id.jmo.information.web.branches;

import id.jmo.information.application.branches.ImportBranches;
import id.jmo.information.application.branches.ImportBranches.Change;
import id.jmo.information.application.branches.ImportBranches.Mode;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchDirectory;
import id.jmo.platform.imports.ImportKind;
import id.jmo.platform.imports.Row;
import id.jmo.platform.imports.RowFault;
import id.jmo.platform.imports.RowOutcome;
import id.jmo.platform.imports.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Files of branches, written as a whole, so that whoever looks for a branch finds those of one file. The figures {@code
 * added}, {@code changed} and {@code removed} count branches.
 */
@Component
class BranchImport implements ImportKind<Branch> {

    static final String MODE = "mode";

    private final ImportBranches importBranches;

    BranchImport(ImportBranches importBranches) {
        this.importBranches = importBranches;
    }

    @Override
    public String name() {
        return "branches";
    }

    @Override
    public RowReader<Branch> open(InputStream file) throws IOException {
        return BranchCsv.open(file);
    }

    @Override
    public int batch() {
        return BranchDirectory.MAX_BRANCHES;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public Comparison compare(List<Row<Branch>> rows, Map<String, String> parameters) {
        Change change = importBranches.compare(branches(rows), mode(parameters));
        Twice twice = new Twice();
        List<RowOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<RowFault> faults = twice.faults(rows.get(i));
            if (i == 0 && change.isTooMany()) {
                faults.add(RowFault.of("", "too-many-branches", BranchDirectory.MAX_BRANCHES));
            }
            if (!faults.isEmpty()) {
                outcomes.add(new RowOutcome.Refused(faults));
            } else {
                outcomes.add(change.unchanged().get(i) ? new RowOutcome.Known() : new RowOutcome.New());
            }
        }
        return new Comparison(
                outcomes,
                Map.of(
                        "added", (long) change.added(),
                        "changed", (long) change.changed(),
                        "removed", (long) change.removed()));
    }

    @Override
    public List<RowOutcome> write(List<Row<Branch>> rows, Map<String, String> parameters) {
        importBranches.importAll(branches(rows), mode(parameters));
        return rows.stream().<RowOutcome>map(_ -> new RowOutcome.New()).toList();
    }

    private static List<Branch> branches(List<Row<Branch>> rows) {
        return rows.stream().map(Row::get).toList();
    }

    private static Mode mode(Map<String, String> parameters) {
        return Mode.valueOf(Objects.requireNonNull(parameters.get(MODE)));
    }

    /** Finds what stands in the file twice, and on which line it stood first. */
    private static final class Twice {

        private final Map<String, Long> codes = new HashMap<>();
        private final Map<String, Long> places = new HashMap<>();

        List<RowFault> faults(Row<Branch> row) {
            Branch branch = row.get();
            List<RowFault> faults = new ArrayList<>();
            Long sameCode = codes.putIfAbsent(branch.code(), row.line());
            if (sameCode != null) {
                faults.add(RowFault.of("code", "branch-code-twice", sameCode));
            }
            String place = branch.kind() + branch.name().toLowerCase(Locale.ROOT) + branch.coordinates();
            Long samePlace = places.putIfAbsent(place, row.line());
            if (samePlace != null && sameCode == null) {
                faults.add(RowFault.of("name", "branch-twice", samePlace));
            }
            return faults;
        }
    }
}
