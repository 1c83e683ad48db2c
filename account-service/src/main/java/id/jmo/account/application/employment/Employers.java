package id.jmo.account.application.employment;

import id.jmo.account.model.Employer;
import id.jmo.platform.values.EmployerNumber;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The employers that are registered. */
public interface Employers {

    /** Takes an employer on record, or its new name. */
    void keep(Employer employer);

    Optional<Employer> find(EmployerNumber number);

    /** Those of the numbers that are registered. */
    Map<EmployerNumber, Employer> findAll(Collection<EmployerNumber> numbers);
}
