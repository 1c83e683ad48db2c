package id.jmo.information.application.branches;

import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchDirectory;
import java.util.List;

/** The branches on record, always all of one version. */
public interface Branches {

    /** The directory as it is now; another instance's change shows within a second. */
    BranchDirectory directory();

    /**
     * Puts other branches in the place of a version, all at once or not at all.
     *
     * @param replaced the version that the branches were decided on
     * @return whether they were put there: false if the version is not the present one any more
     */
    boolean replace(String replaced, List<Branch> branches);
}
