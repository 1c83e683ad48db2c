package id.jmo.contribution.application.employer;

import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.platform.values.EmployerNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The employers that are registered. Other services get every change. */
public interface Employers {

    /**
     * Takes employers on record, or what has changed about them.
     *
     * @return for each in its order, whether anything is new
     */
    List<Boolean> keep(List<RegisteredEmployer> employers);

    Optional<RegisteredEmployer> find(EmployerNumber number);

    /** Those of the numbers that are registered. */
    List<RegisteredEmployer> findAll(Collection<EmployerNumber> numbers);
}
