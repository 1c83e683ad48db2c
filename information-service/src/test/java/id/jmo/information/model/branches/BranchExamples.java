package id.jmo.information.model.branches;

/** Lends tests of other packages the branches of this one's tests. */
public final class BranchExamples {

    private BranchExamples() {}

    /** Open on Mondays from 08:00 to 15:00; two JHT claims every half hour. */
    public static Branch openOnMondays() {
        return SampleBranches.at("MON", -6.2, 106.8);
    }
}
