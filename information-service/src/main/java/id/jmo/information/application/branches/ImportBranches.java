package id.jmo.information.application.branches;

import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchDirectory;
import id.jmo.platform.application.UseCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a file of branches: instead of all that are on record, or of those with the same codes. */
@UseCase
public class ImportBranches {

    private static final int MAX_ATTEMPTS = 5;

    /** What a file replaces. */
    public enum Mode {
        /** All branches: one that is not in the file is no more. */
        REPLACE,
        /** The branches with the codes of the file; all others stay. */
        MERGE
    }

    /**
     * What an import would change.
     *
     * @param unchanged of each imported branch, whether it is on record as it is
     * @param added how many branches are new
     * @param changed how many differ from before
     * @param removed how many are gone
     * @param total how many there are afterwards
     */
    public record Change(List<Boolean> unchanged, int added, int changed, int removed, int total) {

        public Change {
            unchanged = List.copyOf(unchanged);
        }

        boolean isNone() {
            return added == 0 && changed == 0 && removed == 0;
        }

        public boolean isTooMany() {
            return total > BranchDirectory.MAX_BRANCHES;
        }
    }

    private final Branches branches;

    ImportBranches(Branches branches) {
        this.branches = branches;
    }

    /** Compares branches with those on record. */
    public Change compare(List<Branch> imported, Mode mode) {
        BranchDirectory before = branches.directory();
        return compared(before, imported, merged(before, imported, mode));
    }

    /**
     * Imports branches, all or none. The same again changes nothing.
     *
     * @param imported with a different code each
     * @throws IllegalStateException if they are too many with those on record, or others keep importing at the same time
     */
    public void importAll(List<Branch> imported, Mode mode) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            BranchDirectory before = branches.directory();
            List<Branch> after = merged(before, imported, mode);
            Change change = compared(before, imported, after);
            if (change.isTooMany()) {
                throw new IllegalStateException("More than " + BranchDirectory.MAX_BRANCHES + " branches");
            }
            if (change.isNone() || branches.replace(before.version(), after)) {
                return;
            }
        }
        throw new IllegalStateException("Others kept importing branches at the same time");
    }

    private static List<Branch> merged(BranchDirectory before, List<Branch> imported, Mode mode) {
        Map<String, Branch> after = new LinkedHashMap<>();
        if (mode == Mode.MERGE) {
            before.branches().forEach(branch -> after.put(branch.code(), branch));
        }
        imported.forEach(branch -> after.put(branch.code(), branch));
        return new ArrayList<>(after.values());
    }

    private static Change compared(BranchDirectory before, List<Branch> imported, List<Branch> after) {
        List<Boolean> unchanged = imported.stream()
                .map(branch -> before.find(branch.code()).filter(branch::equals).isPresent())
                .toList();
        int added = (int) after.stream()
                .filter(branch -> before.find(branch.code()).isEmpty())
                .count();
        int changed = (int) after.stream()
                .filter(branch -> before.find(branch.code())
                        .filter(known -> !known.equals(branch))
                        .isPresent())
                .count();
        int removed = before.branches().size() - (after.size() - added);
        return new Change(unchanged, added, changed, removed, after.size());
    }
}
