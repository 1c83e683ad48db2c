package id.jmo.account.application.employment;

import id.jmo.account.model.Employer;
import id.jmo.account.model.EmployerNumber;
import id.jmo.platform.application.UseCase;
import java.util.Optional;

/** Registers employers and looks them up. */
@UseCase
public class KeepEmployers {

    private final Employers employers;

    KeepEmployers(Employers employers) {
        this.employers = employers;
    }

    /** Members who are at work keep the name of their employer as it was when they were hired. */
    public Employer register(Employer employer) {
        employers.keep(employer);
        return employer;
    }

    public Optional<Employer> find(EmployerNumber number) {
        return employers.find(number);
    }
}
