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

    /** The result. */
    public sealed interface Outcome {

        /** How many branches are new, differ from before, stayed as they were and are gone. */
        record Imported(int added, int changed, int unchanged, int removed) implements Outcome {}

        record TooMany() implements Outcome {}

        /** Others kept importing at the same time. */
        record ChangedMeanwhile() implements Outcome {}
    }

    private final Branches branches;

    ImportBranches(Branches branches) {
        this.branches = branches;
    }

    /**
     * Imports branches, all or none. The same file again changes nothing.
     *
     * @param imported with a different code each
     */
    public Outcome importAll(List<Branch> imported, Mode mode) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            BranchDirectory before = branches.directory();
            List<Branch> after = merged(before, imported, mode);
            if (after.size() > BranchDirectory.MAX_BRANCHES) {
                return new Outcome.TooMany();
            }
            Outcome.Imported outcome = compared(before, after);
            boolean nothingToDo = outcome.unchanged() == before.branches().size() && outcome.added() == 0;
            if (nothingToDo || branches.replace(before.version(), after)) {
                return outcome;
            }
        }
        return new Outcome.ChangedMeanwhile();
    }

    private static List<Branch> merged(BranchDirectory before, List<Branch> imported, Mode mode) {
        Map<String, Branch> after = new LinkedHashMap<>();
        if (mode == Mode.MERGE) {
            before.branches().forEach(branch -> after.put(branch.code(), branch));
        }
        imported.forEach(branch -> after.put(branch.code(), branch));
        return new ArrayList<>(after.values());
    }

    private static Outcome.Imported compared(BranchDirectory before, List<Branch> after) {
        int added = 0;
        int changed = 0;
        for (Branch branch : after) {
            Branch known = before.find(branch.code()).orElse(null);
            if (known == null) {
                added++;
            } else if (!known.equals(branch)) {
                changed++;
            }
        }
        int unchanged = after.size() - added - changed;
        return new Outcome.Imported(added, changed, unchanged, before.branches().size() - changed - unchanged);
    }
}
