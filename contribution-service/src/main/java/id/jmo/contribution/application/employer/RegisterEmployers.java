package id.jmo.contribution.application.employer;

import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.EmployerNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Registers employers and looks them up. */
@UseCase
public class RegisterEmployers {

    private final Employers employers;

    RegisterEmployers(Employers employers) {
        this.employers = employers;
    }

    /** What is reported from now on is billed by the new data; bills that were issued stay as they are. */
    public void register(RegisteredEmployer employer) {
        employers.keep(List.of(employer));
    }

    /** @return for each in its order, whether anything is new */
    public List<Boolean> registerAll(List<RegisteredEmployer> all) {
        return employers.keep(all);
    }

    public Optional<RegisteredEmployer> find(EmployerNumber number) {
        return employers.find(number);
    }

    public List<RegisteredEmployer> findAll(Collection<EmployerNumber> numbers) {
        return employers.findAll(numbers);
    }
}
