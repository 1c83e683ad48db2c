package id.jmo.balance.application;

import id.jmo.platform.values.EmployerNumber;
import java.util.Collection;
import java.util.Map;

/** This service's own copy of which branch looks after an employer. */
public interface EmployerBranches {

    /**
     * Keeps the branch, unless a later one is kept already.
     *
     * @param sequence the version of the employer that the branch is taken from
     * @param branch the branch's code
     */
    void keep(EmployerNumber employer, long sequence, String branch);

    /** The codes of those that are known. */
    Map<EmployerNumber, String> of(Collection<EmployerNumber> employers);
}
